package org.tidemark.forum;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdiction;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Times;
import org.tidemark.web.Option;

/// Up to four states side by side: where each stands on each theme.
@Controller
class StateComparisonPages {
    static final int MOST = 4;

    record Column(String code, String name) {}

    /// @param last the dated position by which the state stands, or null when none is dated or there is none
    record Cell(Theme.Standing standing, @Nullable SpokenPosition last) {}

    record Row(Codebooks.Code theme, List<Cell> cells) {
        boolean isSilent() {
            return cells.stream().allMatch(cell -> cell.standing() == Theme.Standing.SILENT);
        }
    }

    private final SpokenPositions positions;
    private final Codebooks codebooks;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final ForumWords words;

    StateComparisonPages(
            SpokenPositions positions,
            Codebooks codebooks,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            ForumWords words) {
        this.positions = positions;
        this.codebooks = codebooks;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    @GetMapping("/forum/compare")
    String compare(
            @RequestParam(name = "with", required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var times = Times.of(on, asOf);
        var asked = Stream.ofNullable(with)
                .flatMap(List::stream)
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var found = asked.stream()
                .flatMap(code -> jurisdictions.find(code).stream())
                .map(Jurisdiction::code)
                .toList();
        var columns = found.stream()
                .limit(MOST)
                .map(code -> new Column(code, words.place(code, locale)))
                .toList();
        model.addAttribute("times", times);
        model.addAttribute("tooMany", found.size() > MOST);
        model.addAttribute(
                "unknown",
                asked.stream().filter(code -> !found.contains(code)).limit(MOST).toList());
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows(columns, times));
        model.addAttribute("states", states(locale));
        model.addAttribute("words", words);
        return "forum/compare";
    }

    private List<Row> rows(List<Column> columns, Times times) {
        var moment = knownTime.settled(times.asOf());
        var said = columns.stream()
                .map(column -> positions.of(column.code(), moment))
                .toList();
        var rows = new ArrayList<Row>();
        for (var theme : codebooks.codes(codebooks.current())) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < columns.size(); i++) {
                String state = columns.get(i).code();
                var positionsOnIt = Theme.of(
                        said.get(i).stream()
                                .filter(p -> p.code().equals(theme.code()))
                                .toList(),
                        times.on());
                cells.add(new Cell(
                        positionsOnIt.standing(state),
                        positionsOnIt.latest(state).orElse(null)));
            }
            rows.add(new Row(theme, cells));
        }
        return rows.stream().filter(row -> !row.isSilent()).toList();
    }

    private List<Option> states(Locale locale) {
        return jurisdictions.countries().stream()
                .map(Jurisdiction::code)
                .filter(words::isState)
                .map(code -> new Option(code, words.place(code, locale)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList();
    }
}
