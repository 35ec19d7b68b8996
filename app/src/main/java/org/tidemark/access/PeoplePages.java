package org.tidemark.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Option;
import org.tidemark.web.Problems;

/// Where an administrator invites people and decides what they may do.
@Controller
@RequestMapping("/admin/people")
class PeoplePages {
    private final People people;
    private final Messages messages;

    PeoplePages(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("access/people").addObject("people", people.all());
    }

    @GetMapping("/new")
    ModelAndView invitation(Locale locale) {
        return form("", "", Set.of(), Problems.NONE, locale);
    }

    @PostMapping
    ModelAndView invite(
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "en") String language,
            RedirectAttributes next,
            Locale locale) {
        var problems = new ArrayList<Problems.Problem>();
        if (name.isBlank() || name.strip().length() > 120) {
            problems.add(new Problems.Problem("name", messages.say(locale, "access.person.name.wrong")));
        }
        if (!EmailAddress.isOne(email)) {
            problems.add(new Problems.Problem("email", messages.say(locale, "access.person.email.wrong")));
        }
        if (problems.isEmpty()) {
            try {
                people.invite(email.strip(), name.strip(), known(roles), Locale.of(language));
                next.addFlashAttribute("flash", Flash.done("access.people.invited", name.strip()));
                return new ModelAndView("redirect:/admin/people");
            } catch (People.EmailTaken e) {
                problems.add(new Problems.Problem("email", messages.say(locale, "access.people.taken")));
            }
        }
        var page = form(email, name, roles, new Problems(problems), locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView person(@PathVariable UUID id, Locale locale) {
        return new ModelAndView("access/person").addObject("person", found(id)).addObject("options", options(locale));
    }

    @PostMapping("/{id}/roles")
    String changeRoles(
            @PathVariable UUID id,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            RedirectAttributes next) {
        var person = found(id);
        return answered(
                id,
                next,
                Flash.done("access.people.roles-changed", person.name()),
                () -> people.changeRoles(id, known(roles)));
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable UUID id, RedirectAttributes next) {
        var person = found(id);
        return answered(id, next, Flash.done("access.people.closed", person.name()), () -> people.close(id));
    }

    @PostMapping("/{id}/opening")
    String reopen(@PathVariable UUID id, RedirectAttributes next) {
        var person = found(id);
        return answered(id, next, Flash.done("access.people.reopened", person.name()), () -> people.reopen(id));
    }

    private static String answered(UUID id, RedirectAttributes next, Flash done, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute("flash", done);
        } catch (LastAdministrator e) {
            next.addFlashAttribute("flash", Flash.problem("access.people.last-administrator"));
        }
        return "redirect:/admin/people/" + id;
    }

    private People.Entry found(UUID id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView form(String email, String name, Set<String> roles, Problems problems, Locale locale) {
        return new ModelAndView("access/invitation")
                .addObject("email", email)
                .addObject("name", name)
                .addObject("roles", roles)
                .addObject("options", options(locale))
                .addObject("problems", problems);
    }

    private List<Option> options(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(
                        role.sqlName(),
                        messages.say(locale, "access.role." + role.sqlName()),
                        messages.say(locale, "access.role." + role.sqlName() + ".hint")))
                .toList();
    }

    private static Set<Role> known(Set<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.sqlName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
