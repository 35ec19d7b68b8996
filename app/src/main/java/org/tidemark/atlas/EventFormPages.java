package org.tidemark.atlas;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Status;
import org.tidemark.evidence.Suggestions;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Where a coder enters a policy event or changes one.
@Controller
@RequestMapping("/desk/events")
class EventFormPages {
    private final EventDesk desk;
    private final EventReader reader;
    private final EventPreview preview;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final Suggestions suggestions;

    EventFormPages(
            EventDesk desk,
            EventReader reader,
            EventPreview preview,
            Jurisdictions jurisdictions,
            Messages messages,
            Suggestions suggestions) {
        this.desk = desk;
        this.reader = reader;
        this.preview = preview;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(name = "suggestion", required = false) @Nullable UUID suggestion) {
        var form = suggestion == null
                ? EventForm.empty()
                : suggestions
                        .find(suggestion)
                        .map(EventForm::from)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(form, "", new EventReader.Read(null, Problems.NONE, List.of()));
    }

    @GetMapping("/{ref}/edit")
    ModelAndView open(@PathVariable String ref) {
        var opened = desk.open(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = EventForm.of(opened.event(), opened.version());
        return page(form, ref, new EventReader.Read(opened.event(), Problems.NONE, List.of()));
    }

    /// The preview alone, for the script that renews it while the coder types.
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam MultiValueMap<String, String> sent, Locale locale) {
        var read = reader.read(EventForm.of(sent), locale);
        return new ModelAndView("atlas/eventPreview").addObject("expected", expected(read));
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Locale locale, RedirectAttributes redirect) {
        return save(EventForm.of(sent), "", locale, redirect);
    }

    @PostMapping("/{ref}")
    ModelAndView change(
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        return save(EventForm.of(sent).with("ref", ref), ref, locale, redirect);
    }

    private ModelAndView save(EventForm form, String ref, Locale locale, RedirectAttributes redirect) {
        var read = reader.read(form, locale);
        var event = read.event();
        if (event == null) {
            return wrong(form, ref, read);
        }
        if (form.get("do").equals("preview")) {
            return page(withRef(form, event), ref, read);
        }
        if (ref.isEmpty() && form.get("another").isEmpty() && !desk.alike(event).isEmpty()) {
            return wrong(form, ref, problem(read, "another", locale, "atlas.form.alike.say"));
        }
        var status = form.get("do").equals("submit") ? Status.SUBMITTED : Status.DRAFT;
        if (status == Status.SUBMITTED && event.sources().isEmpty()) {
            return wrong(form, ref, problem(read, "address0", locale, "atlas.form.source-needed"));
        }
        try {
            String saved = ref;
            if (ref.isEmpty()) {
                saved = desk.add(event, status);
            } else {
                desk.change(event, form.seen(), status);
            }
            String done = status == Status.SUBMITTED ? "atlas.form.submitted" : "atlas.form.saved";
            redirect.addFlashAttribute("flash", Flash.done(done, saved));
            return new ModelAndView("redirect:/desk/events/" + saved + "/edit");
        } catch (EventDesk.TakenReference e) {
            return wrong(form, ref, problem(read, "ref", locale, "atlas.form.taken", event.ref()));
        } catch (RefusedByRule e) {
            var page = wrong(form, ref, problem(read, null, locale, e.messageKey(), e.ref()));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private EventForm withRef(EventForm form, PolicyEvent event) {
        return event.ref().isEmpty() ? form.with("ref", desk.nextRef(event)) : form;
    }

    private EventReader.Read problem(
            EventReader.Read read, @Nullable String field, Locale locale, String key, Object... arguments) {
        var problem = new Problems.Problem(field, messages.say(locale, key, arguments));
        return new EventReader.Read(read.event(), Problems.of(problem), read.places());
    }

    private ModelAndView wrong(EventForm form, String ref, EventReader.Read read) {
        var page = page(form, ref, read);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(EventForm form, String ref, EventReader.Read read) {
        var event = read.event();
        var alike = event == null || !ref.isEmpty() ? List.<EventDesk.Alike>of() : desk.alike(event);
        return new ModelAndView("atlas/eventForm")
                .addObject("form", form)
                .addObject("ref", ref)
                .addObject("problems", read.problems())
                .addObject("choices", new EventChoices(jurisdictions, read.places(), alike))
                .addObject("expected", expected(read));
    }

    private List<EventPreview.Expected> expected(EventReader.Read read) {
        return read.event() == null ? List.of() : preview.of(read.event());
    }
}
