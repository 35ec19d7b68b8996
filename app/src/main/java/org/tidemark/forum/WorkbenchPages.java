package org.tidemark.forum;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;

/// The workbench: one intervention, its text on one side and the codes on the other. The script of the page
/// saves each
/// mark in the background; without it the same forms are sent.
@Controller
@RequestMapping("/desk/coding/interventions/{ref}")
class WorkbenchPages {
    /// The keys of the codes in their order: digits, then the letters that do nothing else here.
    private static final String KEYS = "123456789abefghilmpqrtvyz";

    /// A code of the codebook with the key that chooses it and the coder's own mark of it.
    record Choice(Codebooks.Code code, String key, @Nullable Mark mark) {}

    private final SaidReading reading;
    private final Passes passes;
    private final CodingDesk desk;
    private final Codebooks codebooks;
    private final ForumWords words;
    private final Messages messages;

    WorkbenchPages(
            SaidReading reading,
            Passes passes,
            CodingDesk desk,
            Codebooks codebooks,
            ForumWords words,
            Messages messages) {
        this.reading = reading;
        this.passes = passes;
        this.desk = desk;
        this.codebooks = codebooks;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String workbench(@PathVariable String ref, Model model) {
        var said = reading.read(ref);
        var pass = passes.mine(ref);
        var marks = pass.map(passes::marks).orElse(List.of());
        var sitting = desk.progress(said.sitting().ref());
        int place = place(sitting, ref);
        model.addAttribute("said", said);
        model.addAttribute("pass", pass.orElse(null));
        model.addAttribute("marks", marks);
        model.addAttribute("sentences", Sentences.of(said.intervention(), marks));
        model.addAttribute("choices", choices(pass.orElse(null), marks));
        model.addAttribute("progress", place < 0 ? null : sitting.get(place));
        model.addAttribute("work", desk.sitting(said.sitting().ref()).orElse(null));
        model.addAttribute("place", place + 1);
        model.addAttribute("before", place > 0 ? sitting.get(place - 1).intervention() : null);
        model.addAttribute(
                "after",
                place >= 0 && place + 1 < sitting.size()
                        ? sitting.get(place + 1).intervention()
                        : null);
        model.addAttribute(
                "uncodedBefore", waiting(sitting.subList(0, Math.max(0, place)).reversed()));
        model.addAttribute("uncodedAfter", waiting(sitting.subList(place + 1, sitting.size())));
        model.addAttribute("mine", CodingDesk.Mine.of(sitting));
        model.addAttribute("words", words);
        return "forum/workbench";
    }

    /// The first that the coder could still code.
    private static @Nullable String waiting(List<CodingDesk.Progress> some) {
        return some.stream()
                .filter(CodingDesk.Progress::waitsForMe)
                .map(CodingDesk.Progress::intervention)
                .findFirst()
                .orElse(null);
    }

    private List<Choice> choices(@Nullable Pass pass, List<Mark> marks) {
        var byCode = marks.stream().collect(Collectors.toMap(Mark::code, mark -> mark));
        var choices = new ArrayList<Choice>();
        for (var code : codebooks.codes(pass == null ? codebooks.current() : pass.codebook())) {
            int number = choices.size();
            choices.add(new Choice(
                    code, number < KEYS.length() ? KEYS.substring(number, number + 1) : "", byCode.get(code.code())));
        }
        return choices;
    }

    private static int place(List<CodingDesk.Progress> sitting, String ref) {
        for (int i = 0; i < sitting.size(); i++) {
            if (sitting.get(i).intervention().equals(ref)) {
                return i;
            }
        }
        return -1;
    }

    @PostMapping("/marks")
    String mark(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "0") int last,
            @RequestParam(defaultValue = "false") boolean doubtful,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        if (code.isEmpty() || stance.isEmpty()) {
            throw new CodingRefused(CodingRefused.Rule.NO_SUCH_CODE);
        }
        passes.mark(ref, new Mark(code, Stance.of(stance), first, last, doubtful, comment.strip(), null));
        flash.addFlashAttribute("flash", Flash.done("forum.coding.marked"));
        return here(ref);
    }

    @PostMapping("/removal")
    String unmark(@PathVariable String ref, @RequestParam String remove, RedirectAttributes flash) {
        passes.unmark(ref, remove);
        flash.addFlashAttribute("flash", Flash.done("forum.coding.unmarked"));
        return here(ref);
    }

    /// The same two for the script: nothing to show when all is well.
    @PostMapping(path = "/marks", headers = "X-Saved-By=script")
    ResponseEntity<Void> markSilently(
            @PathVariable String ref,
            @RequestParam String code,
            @RequestParam String stance,
            @RequestParam int first,
            @RequestParam int last,
            @RequestParam(defaultValue = "false") boolean doubtful,
            @RequestParam(defaultValue = "") String comment) {
        passes.mark(ref, new Mark(code, Stance.of(stance), first, last, doubtful, comment.strip(), null));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/removal", headers = "X-Saved-By=script")
    ResponseEntity<Void> unmarkSilently(@PathVariable String ref, @RequestParam String remove) {
        passes.unmark(ref, remove);
        return ResponseEntity.noContent().build();
    }

    /// Hands the coding in and goes on to what waits next.
    @PostMapping("/coding")
    String handIn(
            @PathVariable String ref,
            @RequestParam String seen,
            @RequestParam(defaultValue = "false") boolean nothing,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes flash) {
        var result = passes.handIn(ref, seen, nothing, comment.strip());
        flash.addFlashAttribute(
                "flash",
                Flash.done(
                        "forum.coding.handed-in." + result.kind().code(),
                        result.codes(),
                        result.agreed(),
                        result.disagreements()));
        var sitting = reading.read(ref).sitting().ref();
        return next(desk.progress(sitting), ref)
                .map(WorkbenchPages::here)
                .orElse("redirect:/desk/coding/sittings/" + sitting);
    }

    private static Optional<String> next(List<CodingDesk.Progress> sitting, String ref) {
        int place = place(sitting, ref);
        return java.util.stream.Stream.concat(
                        sitting.stream().skip(place + 1L), sitting.stream().limit(place + 1L))
                .filter(CodingDesk.Progress::waitsForMe)
                .map(CodingDesk.Progress::intervention)
                .findFirst();
    }

    private static String here(String ref) {
        return "redirect:/desk/coding/interventions/" + ref;
    }

    /// What the rules forbid is said on the page that it was asked from; to the script in one sentence.
    @ExceptionHandler
    Object refused(
            CodingRefused refused,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        if (request.getHeader("X-Saved-By") != null) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(messages.say(locale, refused.messageKey()));
        }
        if (refused.rule() == CodingRefused.Rule.NOT_THERE) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return new ModelAndView();
        }
        flash.addFlashAttribute("flash", Flash.problem(refused.messageKey()));
        var path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return here(path instanceof Map<?, ?> variables ? String.valueOf(variables.get("ref")) : "");
    }
}
