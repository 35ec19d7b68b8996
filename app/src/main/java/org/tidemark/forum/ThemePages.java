package org.tidemark.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.OutlineMap;
import org.tidemark.geography.Shape;
import org.tidemark.geography.Shapes;
import org.tidemark.plan.Times;

/// The map of one theme: where each state stands by what it said in its own name.
@Controller
class ThemePages {
    private static final int FIRST_YEAR = 2009;

    /// A place on the map with where its state stands.
    record Place(Shape shape, String code, String name, Theme.Standing standing) {}

    private final PublicRecord record;
    private final SpokenPositions positions;
    private final Codebooks codebooks;
    private final KnownTime knownTime;
    private final Shapes shapes;
    private final ForumWords words;

    ThemePages(
            PublicRecord record,
            SpokenPositions positions,
            Codebooks codebooks,
            KnownTime knownTime,
            Shapes shapes,
            ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.codebooks = codebooks;
        this.knownTime = knownTime;
        this.shapes = shapes;
        this.words = words;
    }

    @GetMapping("/forum/themes/{code}")
    String theme(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var codes = codebooks.codes(codebooks.current());
        var wanted =
                codes.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow(ForumPages::notFound);
        var today = Times.today();
        int until = year == null ? today.getYear() : Math.clamp(year, FIRST_YEAR, today.getYear());
        var on = until == today.getYear() ? today : LocalDate.of(until, 12, 31);
        var theme = Theme.of(
                positions.on(code, knownTime.settled(Times.of(null, asOf).asOf())), on);
        var outlines = shapes.world();
        var places = places(outlines, theme, locale);
        model.addAttribute("code", wanted);
        model.addAttribute("codes", codes);
        model.addAttribute("theme", theme);
        model.addAttribute("outlines", outlines);
        model.addAttribute("places", places);
        model.addAttribute("totals", totals(theme));
        model.addAttribute("progress", record.progress());
        model.addAttribute("year", until);
        model.addAttribute("firstYear", FIRST_YEAR);
        model.addAttribute("words", words);
        return "forum/theme";
    }

    /// The form that chooses a theme.
    @GetMapping("/forum/themes")
    String choose(
            @RequestParam(defaultValue = "SYSTEM_CHANGE") String code,
            @RequestParam(required = false) @Nullable Integer year) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/forum/themes/{code}")
                        .queryParamIfPresent("year", java.util.Optional.ofNullable(year))
                        .build(code);
    }

    private List<Place> places(OutlineMap outlines, Theme theme, Locale locale) {
        var places = new ArrayList<Place>();
        for (Shape shape : outlines.shapes()) {
            if (shape.code() != null) {
                String state = Objects.requireNonNull(shape.code());
                places.add(new Place(shape, state, words.place(state, locale), theme.standing(state)));
            }
        }
        return places;
    }

    private static Map<Theme.Standing, Long> totals(Theme theme) {
        var totals = new EnumMap<Theme.Standing, Long>(Theme.Standing.class);
        for (var standing : Theme.Standing.values()) {
            totals.put(standing, 0L);
        }
        theme.positions().keySet().forEach(state -> totals.merge(theme.standing(state), 1L, Long::sum));
        return totals;
    }
}
