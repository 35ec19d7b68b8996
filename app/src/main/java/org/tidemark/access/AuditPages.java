package org.tidemark.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of changes, to look through.
@Controller
class AuditPages {
    private final AuditList list;

    AuditPages(AuditList list) {
        this.list = list;
    }

    @GetMapping("/admin/audit")
    ModelAndView read(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("access/audit")
                .addObject("part", list.read(person.strip(), subject.strip(), page))
                .addObject("person", person)
                .addObject("subject", subject);
    }
}
