package org.tidemark.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How much of the site each language has, and which sentences still fall back to English.
@Controller
class LanguagePages {
    private final Messages messages;

    LanguagePages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/admin/languages")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String languages(Model model) {
        model.addAttribute(
                "translations",
                Messages.LANGUAGES.stream()
                        .filter(language -> !language.equals(Locale.ENGLISH))
                        .map(language -> new Translation(language, messages.missing(language)))
                        .toList());
        model.addAttribute("sentences", messages.patterns(Locale.ENGLISH).size());
        return "web/languages";
    }

    record Translation(Locale language, List<String> missing) {}
}
