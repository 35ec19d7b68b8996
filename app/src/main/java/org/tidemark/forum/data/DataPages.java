package org.tidemark.forum.data;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.KnownTime;
import org.tidemark.plan.Times;
import org.tidemark.web.DataLicence;

/// The record as files for everybody, and the page that says what each is.
@Controller
class DataPages {
    private static final String TEI = "application/tei+xml;charset=UTF-8";

    private final ForumExport export;
    private final Popolo popolo;
    private final SessionText sessions;
    private final KnownTime knownTime;
    private final DataLicence licence;

    DataPages(ForumExport export, Popolo popolo, SessionText sessions, KnownTime knownTime, DataLicence licence) {
        this.export = export;
        this.popolo = popolo;
        this.sessions = sessions;
        this.knownTime = knownTime;
        this.licence = licence;
    }

    @GetMapping("/forum/data")
    String data(Model model) {
        model.addAttribute("tables", ForumTable.all());
        model.addAttribute("sessions", sessions.sessions());
        model.addAttribute("licence", licence);
        return "forum/data/data";
    }

    @GetMapping("/forum/data/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        var wanted = known(table);
        try (Writer out = open(response, "text/csv;charset=UTF-8", wanted.code(), "csv", moment)) {
            export.write(wanted, ForumExport.Format.CSV, out, moment);
        }
    }

    @GetMapping("/forum/data/{table}.jsonl")
    void lines(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        var wanted = known(table);
        try (Writer out = open(response, "application/jsonl;charset=UTF-8", wanted.code(), "jsonl", moment)) {
            export.write(wanted, ForumExport.Format.JSONL, out, moment);
        }
    }

    @GetMapping("/forum/data/popolo.json")
    ResponseEntity<Map<String, Object>> popolo(@RequestParam(required = false) @Nullable String asOf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LINK, licence.link())
                .body(popolo.document(knownTime.settled(Times.of(null, asOf).asOf())));
    }

    @GetMapping("/forum/sessions/{code}/tei.xml")
    ResponseEntity<byte[]> tei(@PathVariable String code) {
        var session = sessions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var out = new StringWriter();
        sessions.write(session, out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TEI)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + session.code() + ".tei.xml\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ForumTable known(String table) {
        return ForumTable.of(table).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Writer open(HttpServletResponse response, String type, String name, String ending, Instant moment)
            throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.LINK, licence.link());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"un-record-%s-%s.%s\""
                        .formatted(name, moment.atOffset(ZoneOffset.UTC).toLocalDate(), ending));
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
