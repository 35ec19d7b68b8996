package org.tidemark.forum.search;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.access.RateLimits;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.geography.Jurisdiction;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Option;

/// The page on which everybody searches what was said.
@Controller
class SearchPages {
    private static final int SIZE = 20;
    private static final int FACETS = 8;

    /// Kinds that nobody looks for as such.
    private static final Set<SpeakerKind> LEFT_OUT = Set.of(SpeakerKind.ROLL_CALL, SpeakerKind.UNKNOWN);

    private final InterventionSearch search;
    private final Codebooks codebooks;
    private final Jurisdictions jurisdictions;
    private final ForumWords words;
    private final JdbcClient jdbc;
    private final RateLimits limits;

    SearchPages(
            InterventionSearch search,
            Codebooks codebooks,
            Jurisdictions jurisdictions,
            ForumWords words,
            JdbcClient jdbc,
            RateLimits limits) {
        this.search = search;
        this.codebooks = codebooks;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /// What the form offers to choose from.
    record Choices(
            List<Option> states,
            List<SpeakerKind> kinds,
            List<String> forums,
            List<String> sessions,
            List<Codebooks.Code> codes) {}

    @GetMapping("/forum/search")
    String search(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        limits.require("search", request);
        var ask = SearchAsk.of(parameters);
        model.addAttribute("ask", ask);
        model.addAttribute("words", words);
        model.addAttribute("query", ask.query());
        model.addAttribute("choices", choices(locale));
        model.addAttribute("facets", FACETS);
        try {
            model.addAttribute(
                    "result", ask.isEmpty() ? SearchResult.NOTHING : search.page(ask, locale, number(page), SIZE));
            model.addAttribute("tooLong", false);
        } catch (SearchTooLong e) {
            model.addAttribute("result", SearchResult.NOTHING);
            model.addAttribute("tooLong", true);
        }
        return "forum/search/search";
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    }

    private Choices choices(Locale locale) {
        var names = Collator.getInstance(locale);
        var sessions = jdbc.sql("""
                        select t.code from forum.session t
                        where exists (select from forum.sitting s where s.session = t.code and s.published is not null)
                        order by t.code desc""").query(String.class).list();
        var forums = jdbc.sql("""
                        select distinct t.forum from forum.session t
                        where exists (select from forum.sitting s where s.session = t.code and s.published is not null)
                        order by 1""").query(String.class).list();
        return new Choices(
                jurisdictions.countries().stream()
                        .map(Jurisdiction::code)
                        .filter(words::isState)
                        .map(code -> new Option(code, words.place(code, locale)))
                        .sorted(Comparator.comparing(Option::label, names))
                        .toList(),
                java.util.Arrays.stream(SpeakerKind.values())
                        .filter(kind -> !LEFT_OUT.contains(kind))
                        .toList(),
                forums,
                sessions,
                codebooks.codes(codebooks.current()));
    }
}
