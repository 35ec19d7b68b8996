package org.tidemark.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.web.PublicAddress;

/// The page of one record, for everybody.
@Controller
class RecordPages {
    private final RecordReading reading;
    private final KnownTime knownTime;
    private final Descriptions descriptions;
    private final PublicAddress address;
    private final ArchivedCopies copies;

    RecordPages(
            RecordReading reading,
            KnownTime knownTime,
            Descriptions descriptions,
            PublicAddress address,
            ArchivedCopies copies) {
        this.reading = reading;
        this.knownTime = knownTime;
        this.descriptions = descriptions;
        this.address = address;
        this.copies = copies;
    }

    @GetMapping("/records/{ref}")
    ModelAndView record(
            @PathVariable String ref, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var moment = knownTime.settled(KnownTime.moment(asOf));
        var view =
                reading.read(ref, moment, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("evidence/record")
                .addObject("view", view)
                .addObject(
                        "copies",
                        copies.of(view.shown().map(step -> step.version().claim()).stream()
                                .toList()))
                .addObject("asOf", moment.atOffset(ZoneOffset.UTC).toLocalDate())
                .addObject("today", LocalDate.now(ZoneOffset.UTC))
                .addObject("address", address.of("/records/" + view.ref()))
                .addObject(
                        "editPage",
                        descriptions.editPage(view.kind(), view.ref()).orElse(null));
    }
}
