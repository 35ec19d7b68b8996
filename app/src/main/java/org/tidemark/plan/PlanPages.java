package org.tidemark.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Plan.Measure;

/// The plan at a glance, its matrix of areas and pillars, and each cell of it.
@Controller
class PlanPages {
    private final Plans plans;
    private final Figures figures;
    private final Jurisdictions jurisdictions;
    private final List<GlancePiece> pieces;

    PlanPages(Plans plans, Figures figures, Jurisdictions jurisdictions, List<GlancePiece> pieces) {
        this.plans = plans;
        this.figures = figures;
        this.jurisdictions = jurisdictions;
        this.pieces = pieces;
    }

    /// A line of the tide table: a measure, and its figure when something counts it.
    record Line(Measure measure, Plan.Area area, @Nullable MeasureView view) {}

    @GetMapping("/")
    String glance(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            Model model,
            Locale locale) {
        var times = Times.of(on, asOf);
        Optional<Plan> current = plans.current(locale);
        if (current.isEmpty()) {
            return "plan/noPlan";
        }
        var plan = current.get();
        List<Line> lines = plan.measures().stream()
                .map(measure -> new Line(
                        measure,
                        plan.area(measure.area()).orElseThrow(),
                        figures.trend(measure, times.on(), times.asOf(), null)
                                .map(trend -> new MeasureView(
                                        plan, trend, times, Map.of(), subject -> jurisdictions.name(subject, locale)))
                                .orElse(null)))
                .toList();
        model.addAttribute("plan", plan);
        model.addAttribute("times", times);
        model.addAttribute("lines", lines);
        model.addAttribute("news", PlanNews.of(lines));
        model.addAttribute("pieces", pieces);
        return "plan/glance";
    }

    @GetMapping("/plan/matrix")
    String matrix(Model model, Locale locale) {
        model.addAttribute("plan", plans.current(locale).orElseThrow(MeasurePages::notFound));
        return "plan/matrixPage";
    }

    @GetMapping("/plan/cells/{code}")
    String cell(@PathVariable String code, Model model, Locale locale) {
        var plan = plans.current(locale).orElseThrow(MeasurePages::notFound);
        model.addAttribute("plan", plan);
        model.addAttribute("cell", plan.cell(code).orElseThrow(MeasurePages::notFound));
        return "plan/cell";
    }
}
