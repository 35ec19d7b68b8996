package org.tidemark.atlas;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Role;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;

/// The atlas as files for everybody. Whoever codes or reviews gets what waits as well, when asking for `all`.
@Controller
class AtlasFiles {
    private final AtlasExport export;
    private final KnownTime knownTime;

    AtlasFiles(AtlasExport export, KnownTime knownTime) {
        this.export = export;
        this.knownTime = knownTime;
    }

    @GetMapping("/atlas/events.csv")
    void events(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        try (Writer out = open(response, "events", moment)) {
            export.events(out, moment, all && worksHere());
        }
    }

    @GetMapping("/atlas/assessments.csv")
    void assessments(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        try (Writer out = open(response, "assessments", moment)) {
            export.assessments(out, moment, all && worksHere());
        }
    }

    private static boolean worksHere() {
        return CurrentPerson.get()
                .filter(person -> person.roles().stream().anyMatch(role -> role != Role.MEMBER))
                .isPresent();
    }

    private static Writer open(HttpServletResponse response, String what, Instant moment) throws IOException {
        LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"atlas-" + what + "-" + day + ".csv\"");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
