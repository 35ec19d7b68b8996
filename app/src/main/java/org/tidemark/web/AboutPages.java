package org.tidemark.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the site says of itself.
@Controller
class AboutPages {
    @GetMapping("/about/figures")
    String figures() {
        return "web/figures";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }
}
