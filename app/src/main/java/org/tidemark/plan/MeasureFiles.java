package org.tidemark.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.evidence.DayRange;

/// The records behind a figure as a CSV file: counted and not counted, each with its reason.
@Controller
class MeasureFiles {
    private final Plans plans;
    private final Figures figures;

    MeasureFiles(Plans plans, Figures figures) {
        this.plans = plans;
        this.figures = figures;
    }

    @GetMapping("/measures/{code}/records.csv")
    ResponseEntity<String> records(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String definition) {
        var times = Times.of(on, asOf);
        var measure = plans.current().flatMap(plan -> plan.measure(code)).orElseThrow(MeasurePages::notFound);
        var figure =
                figures.figure(measure, times.on(), times.asOf(), definition).orElseThrow(MeasurePages::notFound);
        String name = code + "-" + figure.definition() + "-" + figure.on() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv(figure));
    }

    private static String csv(Figure figure) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "measure",
                    "in_force_on",
                    "as_known_on",
                    "definition",
                    "subject",
                    "counted",
                    "part_or_reason",
                    "date",
                    "standing",
                    "records");
            figure.counting()
                    .counted()
                    .forEach(c -> csv.writeRecord(
                            row(figure, c.subject(), "yes", c.part(), c.date(), c.standing(), c.records())));
            figure.counting()
                    .notCounted()
                    .forEach(n ->
                            csv.writeRecord(row(figure, n.subject(), "no", n.reason(), n.date(), "", n.records())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(
            Figure figure,
            String subject,
            String counted,
            String why,
            @Nullable DayRange date,
            String standing,
            List<String> records) {
        return List.of(
                figure.measure().code(),
                figure.on().toString(),
                figure.asOf().toString(),
                figure.definition(),
                subject,
                counted,
                why,
                date == null ? "" : date.toString(),
                standing,
                String.join(" ", records));
    }
}
