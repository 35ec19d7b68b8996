package org.tidemark.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.forum.Codebooks.Code;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;
import org.tidemark.web.Problems.Problem;

/// The next version of the codebook: code by code, with what it would do to the figures before it is published.
@Controller
@RequestMapping("/desk/codebook")
class CodebookDraftPages {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Code NEW = new Code("", "", "", "", "", "", "", "", "", "", "");

    private final CodebookDrafts drafts;
    private final Codebooks codebooks;
    private final CodebookEffect effect;
    private final ForumWords words;
    private final Messages messages;

    CodebookDraftPages(
            CodebookDrafts drafts, Codebooks codebooks, CodebookEffect effect, ForumWords words, Messages messages) {
        this.drafts = drafts;
        this.codebooks = codebooks;
        this.effect = effect;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String draft(Model model) {
        var version = drafts.version();
        var now = codebooks.codes(codebooks.current());
        var codes = version.map(codebooks::codes).orElse(now);
        var changes = CodebookVersions.changes(now, codes);
        model.addAttribute("version", version.orElse(null));
        model.addAttribute("current", codebooks.current());
        model.addAttribute("codes", codes);
        model.addAttribute("changes", changes);
        model.addAttribute("words", words);
        return "forum/codebookDraft";
    }

    @PostMapping
    String begin() {
        drafts.begin();
        return "redirect:/desk/codebook";
    }

    @PostMapping("/abandonment")
    String giveUp(RedirectAttributes flash) {
        drafts.giveUp();
        flash.addFlashAttribute("flash", Flash.done("forum.codebook.given-up"));
        return "redirect:/desk/codebook";
    }

    @GetMapping("/codes/new")
    String add(Model model) {
        return form(NEW, true, Problems.NONE, model);
    }

    @GetMapping("/codes/{code}")
    String edit(@PathVariable String code, Model model) {
        var wanted = drafts.version().map(codebooks::codes).orElse(List.of()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(ForumPages::notFound);
        return form(wanted, false, Problems.NONE, model);
    }

    private String form(Code code, boolean isNew, Problems problems, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("isNew", isNew);
        model.addAttribute("problems", problems);
        return "forum/codebookCode";
    }

    @PostMapping("/codes")
    String write(
            @RequestParam String code,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String planArea,
            @RequestParam String definition,
            @RequestParam(defaultValue = "") String include,
            @RequestParam(defaultValue = "") String exclude,
            @RequestParam(defaultValue = "") String typicalWording,
            @RequestParam(defaultValue = "") String supportMeans,
            @RequestParam(defaultValue = "") String opposeMeans,
            @RequestParam(defaultValue = "") String neutralMeans,
            @RequestParam(defaultValue = "") String countsFor,
            @RequestParam(defaultValue = "false") boolean isNew,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var written = new Code(
                code.strip(),
                label.strip(),
                planArea.strip(),
                definition.strip(),
                include.strip(),
                exclude.strip(),
                typicalWording.strip(),
                supportMeans.strip(),
                opposeMeans.strip(),
                neutralMeans.strip(),
                List.of("call", "mechanism").contains(countsFor) ? countsFor : "");
        var problems = problems(written, isNew, locale);
        if (!problems.isEmpty()) {
            return form(written, isNew, new Problems(problems), model);
        }
        drafts.write(written);
        flash.addFlashAttribute("flash", Flash.done("forum.codebook.saved", written.code()));
        return "redirect:/desk/codebook";
    }

    private List<Problem> problems(Code code, boolean isNew, Locale locale) {
        var problems = new ArrayList<Problem>();
        if (!CODE.matcher(code.code()).matches()) {
            problems.add(new Problem("code", messages.say(locale, "forum.codebook.problem.code")));
        } else if (isNew
                && drafts.version().map(codebooks::codes).orElse(List.of()).stream()
                        .anyMatch(each -> each.code().equals(code.code()))) {
            problems.add(new Problem("code", messages.say(locale, "forum.codebook.problem.taken")));
        }
        if (code.label().isEmpty()) {
            problems.add(new Problem("label", messages.say(locale, "forum.codebook.problem.label")));
        }
        if (code.definition().isEmpty()) {
            problems.add(new Problem("definition", messages.say(locale, "forum.codebook.problem.definition")));
        }
        return problems;
    }

    @PostMapping("/codes/{code}/retirement")
    String retire(@PathVariable String code, RedirectAttributes flash) {
        drafts.retire(code);
        flash.addFlashAttribute("flash", Flash.done("forum.codebook.retired", code));
        return "redirect:/desk/codebook";
    }

    /// What publishing would change, before it is done.
    @GetMapping("/publication")
    String preview(Model model) {
        int version = drafts.version().orElseThrow(ForumPages::notFound);
        var codes = codebooks.codes(version);
        model.addAttribute("version", version);
        model.addAttribute("changes", CodebookVersions.changes(codebooks.codes(codebooks.current()), codes));
        model.addAttribute("effect", effect.of(codes));
        model.addAttribute("words", words);
        return "forum/codebookPublication";
    }

    @PostMapping("/publication")
    String publish(@RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        int version = drafts.publish(note.strip());
        flash.addFlashAttribute("flash", Flash.done("forum.codebook.published", version));
        return "redirect:/forum/codebook";
    }
}
