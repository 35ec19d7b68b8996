package org.tidemark.plan;

import static org.tidemark.plan.FigureJson.object;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Measures and figures as data.
@RestController
@RequestMapping("/api/v1/measures")
class FigureApi {
    private final Plans plans;
    private final Figures figures;
    private final FigureJson json;
    private final FigureChanges changes;

    FigureApi(Plans plans, Figures figures, FigureJson json, FigureChanges changes) {
        this.plans = plans;
        this.figures = figures;
        this.json = json;
        this.changes = changes;
    }

    /// The measures of the current plan with what each states of itself; null where it states nothing.
    @Operation(summary = "The measures of the plan, and what each states of itself; null where it states nothing.")
    @GetMapping
    List<Map<String, Object>> measures() {
        return plans.current().stream()
                .flatMap(plan -> plan.measures().stream().map(measure -> describe(plan, measure)))
                .toList();
    }

    private Map<String, Object> describe(Plan plan, Plan.Measure measure) {
        return object(
                "measure",
                measure.code(),
                "area",
                measure.area(),
                "question",
                measure.question(),
                "unit",
                measure.unit(),
                "counts",
                measure.counts(),
                "period",
                object(
                        "from",
                        plan.period().first().toString(),
                        "to",
                        plan.period().last().toString()),
                "population",
                measure.states().get("population"),
                "baseline",
                measure.states().get("baseline"),
                "rollUp",
                measure.states().get("roll_up"),
                "owner",
                measure.states().get("owner"),
                "source",
                measure.source(),
                "definitions",
                figures.sourceOf(measure).map(FigureSource::definitions).orElse(List.of()),
                "figure",
                figures.sourceOf(measure)
                        .map(source -> "/api/v1/measures/" + measure.code() + "/figure")
                        .orElse(null));
    }

    /// One figure with all that made it.
    ///
    /// @param on in force on, an ISO date; left out: today (UTC)
    /// @param asOf as known on, an ISO date (its end, UTC) or moment; left out: now
    @Operation(summary = "Where a measure stands, with what was counted, what was not and why.")
    @GetMapping("/{measure}/figure")
    Map<String, Object> figure(
            @Parameter(description = "The code of a measure, such as M1.") @PathVariable String measure,
            @Parameter(description = "In force on: an ISO date. Left out: today (UTC).")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(description = "As known on: an ISO date (its end, UTC) or moment. Left out: now.")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "One of the measure's definitions. Left out: the plan's own.")
                    @RequestParam(required = false)
                    @Nullable
                    String definition) {
        var times = Times.of(on, asOf);
        return figures.figure(known(measure), times.on(), times.asOf(), definition)
                .map(json::of)
                .orElseThrow(() -> new NoFigure(measure));
    }

    /// What is different in the figure since the end of a day, and why.
    @Operation(summary = "What is different in a figure since the end of a day, and what brought it about.")
    @GetMapping("/{measure}/figure/changes")
    Map<String, Object> changes(
            @Parameter(description = "The code of a measure, such as M1.") @PathVariable String measure,
            @Parameter(description = "An ISO date: since its end (UTC).") @RequestParam String since,
            @Parameter(description = "In force on: an ISO date. Left out: today (UTC).")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(description = "As known on: an ISO date (its end, UTC) or moment. Left out: now.")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "One of the measure's definitions. Left out: the plan's own.")
                    @RequestParam(required = false)
                    @Nullable
                    String definition) {
        var then = Times.atTheEndOf(since);
        return changes.between(known(measure), then, Times.of(on, asOf), definition)
                .map(FigureChanges.Difference::json)
                .orElseThrow(() -> new NoFigure(measure));
    }

    private Plan.Measure known(String code) {
        return plans.current().flatMap(plan -> plan.measure(code)).orElseThrow(() -> new UnknownMeasure(code));
    }

    static final class UnknownMeasure extends RuntimeException {
        UnknownMeasure(String code) {
            super("The plan has no measure " + code + ".");
        }
    }

    static final class NoFigure extends RuntimeException {
        NoFigure(String code) {
            super("Measure " + code + " has no figure yet: nothing counts it so far.");
        }
    }

    @ExceptionHandler({UnknownMeasure.class, NoFigure.class})
    ProblemDetail notFound(RuntimeException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
    }
}
