package org.tidemark.forum.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.access.CurrentPerson;
import org.tidemark.forum.Sitting;
import org.tidemark.forum.intake.KnownSpeakers;
import org.tidemark.forum.intake.SittingList;
import org.tidemark.forum.live.LiveNotes.Line;
import org.tidemark.forum.live.LiveNotes.Outcome;
import org.tidemark.web.Flash;

/// The editor for taking notes in the room. Without script it is a form for one line at a time.
@Controller
@RequestMapping("/desk/sittings/{ref}/live")
class LivePages {
    private static final int LONGEST_SPEAKER = 300;
    private static final int LONGEST_WORDS = 20_000;

    /// @param theirs the line as it stands when somebody else has changed it meanwhile
    private record Answer(int revision, List<LiveEntry> theirs) {}

    private final LiveNotes notes;
    private final SittingList list;
    private final KnownSpeakers speakers;

    LivePages(LiveNotes notes, SittingList list, KnownSpeakers speakers) {
        this.notes = notes;
        this.list = list;
        this.speakers = speakers;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Locale locale) {
        var sitting = sitting(ref);
        if (notes.isClosed(ref)) {
            return new ModelAndView("redirect:/desk/sittings/" + ref);
        }
        return page(sitting, locale);
    }

    /// The lines as data, for the script; nothing when nothing has changed.
    @GetMapping(path = "/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<LiveEntry>> entries(@PathVariable String ref, WebRequest request) {
        sitting(ref);
        // weak, so that the answer may be compressed
        String mark = "W/\"" + notes.mark(ref) + '"';
        if (request.checkNotModified(mark)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(mark).build();
        }
        return ResponseEntity.ok()
                .eTag(mark)
                .cacheControl(CacheControl.noStore())
                .body(notes.entries(ref));
    }

    /// A line from the script.
    @PostMapping(path = "/entries/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> write(
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String noted,
            @RequestParam(defaultValue = "0") int revision) {
        sitting(ref);
        return switch (notes.write(ref, line(id, speaker, words, noted, revision))) {
            case Outcome.Written(int written) -> ResponseEntity.ok(new Answer(written, List.of()));
            case Outcome.Overtaken(LiveEntry theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(theirs.revision(), List.of(theirs)));
            case Outcome.Closed() -> ResponseEntity.status(HttpStatus.GONE).body(new Answer(0, List.of()));
        };
    }

    /// A line from the plain form.
    @PostMapping("/entries")
    ModelAndView note(
            @PathVariable String ref,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int revision,
            Locale locale,
            RedirectAttributes redirect) {
        var sitting = sitting(ref);
        var line = line(id, speaker, words, "", revision);
        return switch (notes.write(ref, line)) {
            case Outcome.Written written -> new ModelAndView("redirect:/desk/sittings/" + ref + "/live#new");
            case Outcome.Overtaken(LiveEntry theirs) -> {
                var page = page(sitting, locale).addObject("mine", line).addObject("theirs", theirs);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Closed() -> {
                redirect.addFlashAttribute("flash", Flash.problem("live.closed.line", line.speaker(), line.words()));
                yield new ModelAndView("redirect:/desk/sittings/" + ref);
            }
        };
    }

    @PostMapping("/closure")
    String close(@PathVariable String ref, RedirectAttributes redirect) {
        if (notes.close(sitting(ref))) {
            redirect.addFlashAttribute("flash", Flash.done("live.closed"));
            return "redirect:/desk/sittings/" + ref;
        }
        redirect.addFlashAttribute("flash", Flash.problem("live.nothing-to-close"));
        return "redirect:/desk/sittings/" + ref + "/live";
    }

    private ModelAndView page(Sitting sitting, Locale locale) {
        return new ModelAndView("forum/live/live")
                .addObject("sitting", sitting)
                .addObject("entries", notes.entries(sitting.ref()))
                .addObject("names", speakers.names(locale))
                .addObject("chair", speakers.chair(locale))
                .addObject("me", CurrentPerson.get().orElseThrow().id().toString())
                .addObject("next", UUID.randomUUID());
    }

    private Sitting sitting(String ref) {
        return list.sitting(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Line line(UUID id, String speaker, String words, String noted, int revision) {
        Instant when;
        try {
            when = noted.isEmpty() ? Instant.now() : Instant.parse(noted);
        } catch (DateTimeException e) {
            when = Instant.now();
        }
        return new Line(
                id,
                readable(speaker.replace('\n', ' '), LONGEST_SPEAKER).strip(),
                readable(words.replace("\r\n", "\n"), LONGEST_WORDS).strip(),
                when,
                revision);
    }

    /// Without what is invisible and turns the words around.
    private static String readable(String typed, int most) {
        String plain = typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}", "");
        return plain.length() <= most ? plain : plain.substring(0, most);
    }
}
