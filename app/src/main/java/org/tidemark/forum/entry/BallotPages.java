package org.tidemark.forum.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.evidence.RefusedByRule;
import org.tidemark.evidence.Status;
import org.tidemark.forum.ForumWords;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Where a roll-call is entered: how each state voted on one text, all on one page.
@Controller
@RequestMapping("/desk/forum")
class BallotPages {
    private final BallotDesk desk;
    private final BallotReader reader;
    private final EntryChoices choices;
    private final ForumWords words;
    private final Messages messages;

    BallotPages(BallotDesk desk, BallotReader reader, EntryChoices choices, ForumWords words, Messages messages) {
        this.desk = desk;
        this.reader = reader;
        this.choices = choices;
        this.words = words;
        this.messages = messages;
    }

    /// What can be entered, and the roll-calls that are on record.
    ///
    /// @param explains an intervention that explains a vote, for the roll-call that is chosen
    @GetMapping
    ModelAndView overview(@RequestParam(defaultValue = "") String explains) {
        return new ModelAndView("forum/entry/overview")
                .addObject("ballots", desk.ballots())
                .addObject("explains", explains);
    }

    /// A state's vote is changed among those of the others.
    @GetMapping("/votes/{ref}/edit")
    ModelAndView vote(@PathVariable String ref) {
        var vote = desk.vote(ref).orElseThrow(EntryPages::notFound);
        return new ModelAndView("redirect:/desk/forum/ballots/" + vote.ballot() + "#state-" + vote.jurisdiction());
    }

    @GetMapping("/ballots/new")
    ModelAndView begin() {
        var form = new BallotForm(EntryForm.of(Map.of("forum", "CND"), List.of(), 0));
        return page("", form, Problems.NONE, "");
    }

    @GetMapping("/ballots/{ballot}")
    ModelAndView open(@PathVariable String ballot, @RequestParam(defaultValue = "") String explains, Locale locale) {
        var rows = desk.rows(ballot);
        if (rows.isEmpty()) {
            throw EntryPages.notFound();
        }
        var form = BallotForm.of(ballot, rows);
        String state = desk.speakerOf(explains).orElse("");
        if (form.states().contains(state)) {
            return page(ballot, form.with("explanation-" + state, explains), Problems.NONE, state);
        }
        var problems = explains.isEmpty()
                ? Problems.NONE
                : Problems.of(new Problems.Problem(null, messages.say(locale, "entry.wrong.did-not-vote")));
        return page(ballot, form, problems, "");
    }

    @PostMapping("/ballots")
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Locale locale, RedirectAttributes redirect) {
        return save("", new BallotForm(EntryForm.of(sent)), locale, redirect);
    }

    @PostMapping("/ballots/{ballot}")
    ModelAndView change(
            @PathVariable String ballot,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        return save(ballot, new BallotForm(EntryForm.of(sent)).with("ballot", ballot), locale, redirect);
    }

    private ModelAndView save(String ballot, BallotForm sent, Locale locale, RedirectAttributes redirect) {
        if (sent.get("do").equals("read")) {
            var read = reader.fill(sent, locale);
            var page = page(ballot, read.form(), read.problems(), "");
            page.setStatus(read.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var read = reader.read(sent, locale);
        var status = sent.get("do").equals("submit") ? Status.SUBMITTED : Status.DRAFT;
        if (!read.problems().isEmpty()) {
            return wrong(ballot, read.form(), read.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (status == Status.SUBMITTED && read.form().form().sources().isEmpty()) {
            var problem = new Problems.Problem("address0", messages.say(locale, "entry.wrong.source-needed"));
            return wrong(ballot, read.form(), Problems.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String named = read.form().get("ballot");
        if (ballot.isEmpty() && !desk.rows(named).isEmpty()) {
            var problem = new Problems.Problem("ballot", messages.say(locale, "entry.wrong.ballot-taken", named));
            return wrong(ballot, read.form(), Problems.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            int written = desk.save(named, read.votes(), read.form().seen(), status);
            String done = status == Status.SUBMITTED ? "entry.ballot.submitted" : "entry.ballot.saved";
            redirect.addFlashAttribute("flash", Flash.done(done, written));
            return new ModelAndView("redirect:/desk/forum/ballots/" + named);
        } catch (RefusedByRule refused) {
            var problem = new Problems.Problem(null, messages.say(locale, refused.messageKey(), refused.ref()));
            return wrong(ballot, read.form(), Problems.of(problem), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView wrong(String ballot, BallotForm form, Problems problems, HttpStatus status) {
        var page = page(ballot, form, problems, "");
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String ballot, BallotForm form, Problems problems, String explaining) {
        return new ModelAndView("forum/entry/ballot")
                .addObject("ballot", ballot)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("explaining", explaining)
                .addObject("ballots", desk.ballots())
                .addObject("texts", desk.texts())
                .addObject("choices", choices)
                .addObject("words", words);
    }
}
