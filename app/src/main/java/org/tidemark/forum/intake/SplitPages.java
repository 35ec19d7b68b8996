package org.tidemark.forum.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.web.Flash;

/// Where people correct what was found in the notes of a sitting, and publish it.
@Controller
@RequestMapping("/desk/sittings/{ref}")
class SplitPages {
    private final SittingList list;
    private final Sittings sittings;
    private final Intake intake;
    private final SplitDesk desk;
    private final SplitReading reading;
    private final KnownSpeakers speakers;

    SplitPages(
            SittingList list,
            Sittings sittings,
            Intake intake,
            SplitDesk desk,
            SplitReading reading,
            KnownSpeakers speakers) {
        this.list = list;
        this.sittings = sittings;
        this.intake = intake;
        this.desk = desk;
        this.reading = reading;
        this.speakers = speakers;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String ref,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String undone,
            Locale locale) {
        var line = list.find(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (line.state() == SittingLine.State.LIVE) {
            return new ModelAndView("redirect:/desk/sittings/" + ref + "/live");
        }
        return new ModelAndView("forum/intake/split")
                .addObject("line", line)
                .addObject("part", reading.part(line, sittings.notes(ref).orElse(""), page))
                .addObject("questions", reading.questions(ref))
                .addObject("outdated", reading.outdated(ref))
                .addObject("undone", undone)
                .addObject("names", speakers.names(locale))
                .addObject("speakers", speakers);
    }

    /// Finds interventions in notes that have none yet.
    @PostMapping("/interventions")
    String find(@PathVariable String ref, RedirectAttributes redirect) {
        try {
            intake.split(sitting(ref));
        } catch (Unreadable e) {
            redirect.addFlashAttribute("flash", new Flash(Flash.Kind.PROBLEM, e.key(), java.util.List.of()));
        }
        return "redirect:/desk/sittings/" + ref;
    }

    @PostMapping("/divisions")
    String divide(
            @PathVariable String ref,
            @RequestParam String intervention,
            @RequestParam String seen,
            @RequestParam(defaultValue = "-1") int place,
            RedirectAttributes redirect) {
        return corrected(ref, intervention, redirect, () -> {
            desk.split(sitting(ref), intervention, seen, place);
            return Flash.done("intake.split.done");
        });
    }

    @PostMapping("/joins")
    String join(
            @PathVariable String ref,
            @RequestParam String intervention,
            @RequestParam String seen,
            RedirectAttributes redirect) {
        return corrected(ref, intervention, redirect, () -> {
            desk.join(ref, intervention, seen);
            return Flash.done("intake.join.done");
        });
    }

    @PostMapping("/speakers")
    String assign(
            @PathVariable String ref,
            @RequestParam String intervention,
            @RequestParam String seen,
            @RequestParam String speaker,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String behalf,
            RedirectAttributes redirect,
            Locale locale) {
        return corrected(ref, intervention, redirect, () -> {
            var meant = desk.speaker(plain(speaker), kind(kind), plain(behalf));
            desk.assign(ref, intervention, seen, meant);
            return Flash.done("intake.speaker.done", speakers.name(meant, locale));
        });
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable String ref,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String candidate,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String kind,
            RedirectAttributes redirect,
            Locale locale) {
        return corrected(ref, "", redirect, () -> {
            String who = plain(speaker).isBlank() ? plain(candidate) : plain(speaker);
            var meant = desk.speaker(who, kind(kind), "");
            int times = desk.answer(label, meant);
            return Flash.done("intake.answer.done", label, speakers.name(meant, locale), times);
        });
    }

    @PostMapping("/undoing")
    String undo(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String undone,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirect) {
        var moment = desk.undo(ref, moment(undone));
        redirect.addFlashAttribute(
                "flash", moment.isPresent() ? Flash.done("intake.undo.done") : Flash.problem("intake.undo.nothing"));
        redirect.addAttribute("page", page);
        if (moment.isPresent()) {
            redirect.addAttribute("undone", moment.get().toInstant().toString());
        }
        return "redirect:/desk/sittings/" + ref;
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable String ref, @RequestParam(defaultValue = "") String unknown, RedirectAttributes redirect) {
        return corrected(ref, "", redirect, () -> {
            desk.publish(ref, !unknown.isEmpty());
            return Flash.done("intake.publish.done");
        });
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String ref, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return corrected(ref, "", redirect, () -> {
            desk.withdraw(ref, plain(reason));
            return Flash.done("intake.withdraw.done");
        });
    }

    private interface Correction {
        Flash make();
    }

    private String corrected(String ref, String intervention, RedirectAttributes redirect, Correction correction) {
        Flash flash;
        try {
            flash = correction.make();
        } catch (Refused e) {
            flash = Flash.problem(e.key(), e.arguments());
        }
        redirect.addFlashAttribute("flash", flash);
        if (intervention.isEmpty()) {
            return "redirect:/desk/sittings/" + ref;
        }
        redirect.addAttribute("page", reading.pageOf(ref, intervention));
        return "redirect:/desk/sittings/" + ref + "#" + intervention;
    }

    private Sitting sitting(String ref) {
        return list.sitting(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String kind(String typed) {
        try {
            return typed.isEmpty() ? "" : SpeakerKind.of(typed).code();
        } catch (IllegalArgumentException e) {
            throw new Refused("intake.speaker.needed");
        }
    }

    private static @Nullable OffsetDateTime moment(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
