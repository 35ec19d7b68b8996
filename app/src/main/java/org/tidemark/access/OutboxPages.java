package org.tidemark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The messages that wait, for an administrator who sits at this machine.
@Controller
class OutboxPages {
    private final Outbox outbox;
    private final Postbox postbox;

    OutboxPages(Outbox outbox, Postbox postbox) {
        this.outbox = outbox;
        this.postbox = postbox;
    }

    @GetMapping("/admin/outbox")
    ModelAndView read(HttpServletRequest request) {
        boolean here = CarriedRequests.madeOnThisMachine(request);
        var page = new ModelAndView("access/outbox")
                .addObject("here", here)
                .addObject("server", postbox.hasServer())
                .addObject("messages", here ? outbox.read() : List.of());
        if (!here) {
            page.setStatus(HttpStatus.FORBIDDEN);
        }
        return page;
    }
}
