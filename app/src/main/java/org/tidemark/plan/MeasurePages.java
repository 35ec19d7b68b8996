package org.tidemark.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.Citations;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.PublicAddress;

/// One page a measure: the number as its title, and everything that made it.
@Controller
class MeasurePages {
    private final Plans plans;
    private final Figures figures;
    private final Citations citations;
    private final Jurisdictions jurisdictions;
    private final FigureJson json;
    private final PublicAddress address;

    MeasurePages(
            Plans plans,
            Figures figures,
            Citations citations,
            Jurisdictions jurisdictions,
            FigureJson json,
            PublicAddress address) {
        this.plans = plans;
        this.figures = figures;
        this.citations = citations;
        this.jurisdictions = jurisdictions;
        this.json = json;
        this.address = address;
    }

    @GetMapping("/measures/{code}")
    String measure(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String definition,
            Model model,
            java.util.Locale locale) {
        var plan = plans.current(locale).orElseThrow(MeasurePages::notFound);
        var measure = plan.measure(code).orElseThrow(MeasurePages::notFound);
        var times = Times.of(on, asOf);
        model.addAttribute("plan", plan);
        model.addAttribute("measure", measure);
        model.addAttribute("area", plan.area(measure.area()).orElseThrow());
        var trend = figures.trend(measure, times.on(), times.asOf(), definition);
        if (trend.isEmpty()) {
            return "plan/noFigure";
        }
        var figure = trend.get().figure();
        var refs = figure.counting().counted().stream()
                .flatMap(counted -> counted.records().stream())
                .toList();
        model.addAttribute(
                "view",
                new MeasureView(
                        plan,
                        trend.get(),
                        times,
                        citations.of(refs, figure.asOf(), locale),
                        subject -> jurisdictions.name(subject, locale)));
        model.addAttribute("address", address);
        model.addAttribute("fingerprint", json.fingerprint(figure));
        return "plan/measure";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
