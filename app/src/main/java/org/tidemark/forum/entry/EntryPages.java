package org.tidemark.forum.entry;

import java.util.List;
import java.util.Locale;
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
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Where a coder enters a statement, a text or a milestone, or changes one.
@Controller
@RequestMapping("/desk/forum/{kind:statements|resolutions|milestones}")
class EntryPages {
    private final List<Entry<?>> entries;
    private final EntryDesk desk;
    private final EntryChoices choices;
    private final Jurisdictions jurisdictions;
    private final Messages messages;

    EntryPages(
            List<Entry<?>> entries,
            EntryDesk desk,
            EntryChoices choices,
            Jurisdictions jurisdictions,
            Messages messages) {
        this.entries = entries;
        this.desk = desk;
        this.choices = choices;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable String kind) {
        return page(kind, "", EntryForm.of(entry(kind).beginning(), List.of(), 0), Problems.NONE);
    }

    @GetMapping("/{ref}/edit")
    ModelAndView open(@PathVariable String kind, @PathVariable String ref) {
        return page(kind, ref, filled(entry(kind), ref), Problems.NONE);
    }

    private <T> EntryForm filled(Entry<T> entry, String ref) {
        var opened = desk.open(entry, ref).orElseThrow(EntryPages::notFound);
        return EntryForm.of(entry.fields(opened.content()), opened.sources(), opened.version());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        return save(entry(kind), "", EntryForm.of(sent), locale, redirect);
    }

    @PostMapping("/{ref}")
    ModelAndView change(
            @PathVariable String kind,
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        return save(entry(kind), ref, EntryForm.of(sent), locale, redirect);
    }

    private <T> ModelAndView save(
            Entry<T> entry, String ref, EntryForm form, Locale locale, RedirectAttributes redirect) {
        var reading = new FormReading(form, jurisdictions, messages, locale);
        @Nullable T content = entry.read(form, reading);
        List<Source> sources =
                content == null ? List.of() : entry.table().sources().apply(content);
        var status = form.get("do").equals("submit") ? Status.SUBMITTED : Status.DRAFT;
        if (status == Status.SUBMITTED && content != null && sources.isEmpty()) {
            reading.wrong("address0", "entry.wrong.source-needed");
        }
        if (content == null || !reading.problems().isEmpty()) {
            return wrong(entry.code(), ref, form, reading, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String saved = ref;
            if (ref.isEmpty()) {
                saved = desk.add(entry, content, sources, status);
            } else {
                desk.change(entry, ref, content, sources, form.seen(), status);
            }
            String done = status == Status.SUBMITTED ? "entry.submitted" : "entry.saved";
            redirect.addFlashAttribute("flash", Flash.done(done, saved));
            return new ModelAndView("redirect:/desk/forum/" + entry.code() + "/" + saved + "/edit");
        } catch (EntryDesk.TakenReference taken) {
            reading.wrong("textNumber", "entry.wrong.taken", taken.ref());
            return wrong(entry.code(), ref, form, reading, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedByRule refused) {
            reading.wrong(null, refused.messageKey(), refused.ref());
            return wrong(entry.code(), ref, form, reading, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView wrong(String kind, String ref, EntryForm form, FormReading reading, HttpStatus status) {
        var page = page(kind, ref, form, reading.problems());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String kind, String ref, EntryForm form, Problems problems) {
        return new ModelAndView("forum/entry/entry")
                .addObject("kind", kind)
                .addObject("ref", ref)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("choices", choices);
    }

    private Entry<?> entry(String kind) {
        return entries.stream()
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElseThrow(EntryPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
