package org.tidemark.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The codebook for everybody: what each code means now, and what it meant before.
@Controller
class CodebookPages {
    private final Codebooks codebooks;
    private final CodebookVersions versions;
    private final ForumWords words;

    CodebookPages(Codebooks codebooks, CodebookVersions versions, ForumWords words) {
        this.codebooks = codebooks;
        this.versions = versions;
        this.words = words;
    }

    @GetMapping("/forum/codebook")
    String codebook(@RequestParam(required = false) @Nullable Integer version, Model model) {
        var editions = versions.published();
        int wanted = version == null ? codebooks.current() : version;
        var edition = editions.stream().filter(each -> each.version() == wanted).findFirst();
        if (edition.isEmpty() && version != null) {
            throw ForumPages.notFound();
        }
        model.addAttribute("edition", edition.orElse(null));
        model.addAttribute("current", codebooks.current());
        model.addAttribute("editions", editions);
        model.addAttribute("codes", codebooks.codes(wanted));
        model.addAttribute("changes", versions.changes(wanted));
        model.addAttribute("words", words);
        return "forum/codebook";
    }
}
