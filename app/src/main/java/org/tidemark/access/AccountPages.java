package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;

/// A person's own page: who they are here, where they are signed in, what is held on them.
@Controller
@RequestMapping("/account")
class AccountPages {
    private final Account account;
    private final Sessions sessions;
    private final Passkeys passkeys;

    AccountPages(Account account, Sessions sessions, Passkeys passkeys) {
        this.account = account;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        var me = Account.mine();
        model.addAttribute("held", account.held());
        model.addAttribute("roles", me.roles().stream().sorted().toList());
        model.addAttribute("sessions", sessions.of(me.id(), session.getId()));
        model.addAttribute("passkeys", passkeys.of(me.id()));
        return "access/account";
    }

    @PostMapping("/name")
    String callMe(@RequestParam String name, @RequestParam String language, RedirectAttributes next) {
        boolean fits = !name.isBlank() && name.strip().length() <= 120;
        if (fits) {
            account.callMe(name.strip(), known(language));
        }
        next.addFlashAttribute(
                "flash", fits ? Flash.done("access.account.saved") : Flash.problem("access.person.name.wrong"));
        return "redirect:/account";
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String id, RedirectAttributes next) {
        boolean ended = sessions.end(Account.mine().id(), id);
        next.addFlashAttribute(
                "flash",
                ended ? Flash.done("access.account.session.ended") : Flash.problem("access.account.session.unknown"));
        return "redirect:/account";
    }

    @PostMapping("/sessions/end")
    String endOthers(HttpSession session, RedirectAttributes next) {
        sessions.endAll(Account.mine().id(), session.getId());
        next.addFlashAttribute("flash", Flash.done("access.account.session.others-ended"));
        return "redirect:/account";
    }

    @GetMapping("/data.json")
    ResponseEntity<Map<String, Object>> data() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tidemark-my-data.json\"")
                .body(account.everything());
    }

    @PostMapping("/erasure")
    String erase(
            @RequestParam(defaultValue = "false") boolean sure, HttpServletRequest request, RedirectAttributes next) {
        if (!sure) {
            next.addFlashAttribute("flash", Flash.problem("access.account.erase.unsure"));
            return "redirect:/account";
        }
        try {
            account.erase();
        } catch (LastAdministrator e) {
            next.addFlashAttribute("flash", Flash.problem("access.people.last-administrator"));
            return "redirect:/account";
        }
        request.getSession().invalidate();
        return "redirect:/sign-in/erased";
    }

    private static Locale known(String language) {
        return Messages.LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
