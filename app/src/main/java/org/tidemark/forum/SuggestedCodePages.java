package org.tidemark.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tidemark.forum.suggest.Suggested;
import org.tidemark.forum.suggest.Suggestions;

/// What the machine suggests to a coder. The workbench asks for it once it stands, so that no key waits for it.
@Controller
@RequestMapping("/desk/coding/interventions/{ref}/suggestions")
class SuggestedCodePages {
    private static final int SUGGESTED = 5;

    private final SaidReading reading;
    private final Suggestions suggestions;
    private final Codebooks codebooks;
    private final ForumWords words;

    SuggestedCodePages(SaidReading reading, Suggestions suggestions, Codebooks codebooks, ForumWords words) {
        this.reading = reading;
        this.suggestions = suggestions;
        this.codebooks = codebooks;
        this.words = words;
    }

    @GetMapping
    String page(@PathVariable String ref, Model model) {
        suggest(ref, model);
        return "forum/suggestions";
    }

    /// The same as a part of the workbench.
    @GetMapping(headers = "X-Part=suggestions")
    String part(@PathVariable String ref, Model model) {
        suggest(ref, model);
        return "forum/suggested";
    }

    private void suggest(String ref, Model model) {
        var said = reading.read(ref);
        var answer = suggestions.forCoder(ref, SUGGESTED);
        model.addAttribute("said", said.intervention());
        model.addAttribute("state", answer.state());
        model.addAttribute("suggested", answer.suggested());
        model.addAttribute("labels", labels(answer.suggested()));
        model.addAttribute("words", words);
    }

    private Map<String, String> labels(List<Suggested> suggested) {
        var codes = suggested.stream().map(Suggested::code).toList();
        return codebooks.codes(codebooks.current()).stream()
                .filter(code -> codes.contains(code.code()))
                .collect(Collectors.toMap(Codebooks.Code::code, Codebooks.Code::label));
    }
}
