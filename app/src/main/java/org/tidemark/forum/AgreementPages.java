package org.tidemark.forum;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How well coders agree: for everybody without names, for those who work here with them.
@Controller
class AgreementPages {
    private final CoderAgreement agreement;
    private final Codebooks codebooks;
    private final ForumWords words;

    AgreementPages(CoderAgreement agreement, Codebooks codebooks, ForumWords words) {
        this.agreement = agreement;
        this.codebooks = codebooks;
        this.words = words;
    }

    @GetMapping("/forum/agreement")
    String published(Model model) {
        return page(false, model);
    }

    @GetMapping("/desk/coding/agreement")
    String inside(Model model) {
        return page(true, model);
    }

    private String page(boolean inside, Model model) {
        var labels = new LinkedHashMap<String, String>();
        codebooks.codes(codebooks.current()).forEach(code -> labels.put(code.code(), code.label()));
        var summary = agreement.summary(inside);
        var order = List.copyOf(labels.keySet());
        model.addAttribute("summary", summary);
        model.addAttribute(
                "codes",
                summary.codes().stream()
                        .sorted(Comparator.comparing(
                                each -> order.contains(each.name()) ? order.indexOf(each.name()) : order.size()))
                        .toList());
        model.addAttribute("inside", inside);
        model.addAttribute("labels", labels);
        model.addAttribute("words", words);
        return "forum/agreement";
    }
}
