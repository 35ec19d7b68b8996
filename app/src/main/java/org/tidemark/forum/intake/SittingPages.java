package org.tidemark.forum.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;
import org.tidemark.web.Problems.Problem;

/// The list of sittings, and where a new one is taken in.
@Controller
@RequestMapping("/desk/sittings")
class SittingPages {
    /// What the script of the page calls the file that it makes of a long paste.
    private static final String PASTED = "pasted.txt";

    private final SittingList list;
    private final Intake intake;
    private final BlogDesk blogs;
    private final KnownSpeakers speakers;
    private final Messages messages;

    SittingPages(SittingList list, Intake intake, BlogDesk blogs, KnownSpeakers speakers, Messages messages) {
        this.list = list;
        this.intake = intake;
        this.blogs = blogs;
        this.speakers = speakers;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView sittings(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var wanted = new SittingList.Wanted(state, session, q.strip().replace("\0", ""));
        return new ModelAndView("forum/intake/sittings")
                .addObject("part", list.find(wanted, page))
                .addObject("wanted", wanted)
                .addObject("sessions", list.sessions())
                .addObject("blogs", blogs.open());
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('CODER')")
    ModelAndView begin(Locale locale) {
        var language = SittingForm.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return form(SittingForm.empty(language), Problems.NONE, null);
    }

    @PostMapping("/new")
    @PreAuthorize("hasRole('CODER')")
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var form = SittingForm.of(sent);
        try {
            if (file != null && !file.isEmpty()) {
                String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                switch (ReadableFile.of(name, file.getBytes())) {
                    case ReadableFile.Blog(BlogFile blog) -> {
                        return new ModelAndView("redirect:/desk/blogs/" + blogs.open(name, blog));
                    }
                    case ReadableFile.Notes(String text, String title) -> {
                        form = form.with("text", PlainText.of(text).text()).with("do", "look");
                        if (form.get("title").isEmpty() && !title.isBlank()) {
                            form = form.with("title", title.substring(0, Math.min(500, title.length())));
                        }
                    }
                }
            }
            return take(form, locale, redirect);
        } catch (Unreadable e) {
            boolean chosen = file != null && !file.isEmpty() && !PASTED.equals(file.getOriginalFilename());
            var problem = new Problem(chosen ? "file" : "text", messages.say(locale, e.key(), e.arguments()));
            // what is too long to be kept is too long to be sent back
            var shown = form.get("text").length() > PlainText.MOST_CHARACTERS ? form.with("text", "") : form;
            return wrong(shown, Problems.of(problem), null);
        }
    }

    private ModelAndView take(SittingForm form, Locale locale, RedirectAttributes redirect) throws Unreadable {
        boolean live = form.get("do").equals("live");
        var read = form.read(messages, locale);
        var problems = new ArrayList<>(read.problems().all());
        if (!live && form.get("text").isBlank()) {
            problems.add(new Problem("text", messages.say(locale, "intake.form.text.needed")));
        }
        var found = live || form.get("text").isBlank() ? null : intake.look(form.get("title"), form.get("text"));
        var sitting = read.sitting();
        if (sitting == null || !problems.isEmpty()) {
            return wrong(form, new Problems(problems), found);
        }
        var before = intake.takenFrom(sitting.address());
        if (before.isPresent() && form.get("again").isEmpty()) {
            var problem = new Problem("again", messages.say(locale, "intake.form.again.say", before.get()));
            return wrong(form.with("taken", before.get()), Problems.of(problem), found);
        }
        if (live) {
            return new ModelAndView(
                    "redirect:/desk/sittings/" + intake.open(sitting).ref() + "/live");
        }
        if (!form.get("do").equals("keep") || form.get("looked").isEmpty()) {
            return form(form, Problems.NONE, found);
        }
        String ref = intake.keep(sitting, form.get("text"));
        redirect.addFlashAttribute("flash", Flash.done("intake.kept", sitting.title()));
        return new ModelAndView("redirect:/desk/sittings/" + ref);
    }

    private ModelAndView wrong(SittingForm form, Problems problems, Intake.@Nullable Found found) {
        var page = form(form, problems, found);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(SittingForm form, Problems problems, Intake.@Nullable Found found) {
        return new ModelAndView("forum/intake/newSitting")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("found", found)
                .addObject("speakers", speakers)
                .addObject("sessions", list.sessions());
    }
}
