package org.tidemark.atlas;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.web.Flash;

/// Where a coder takes in a file: it is looked at, then submitted for review.
@Controller
@RequestMapping("/desk/imports")
class ImportPages {
    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("atlas/imports").addObject("jobs", imports.latest());
    }

    @PostMapping
    String open(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        try {
            String name = file.getOriginalFilename();
            return page(imports.open(name == null ? "" : name, Spreadsheet.text(file.getBytes())));
        } catch (Spreadsheet.Unreadable e) {
            redirect.addFlashAttribute("flash", Flash.problem(e.key()));
            return "redirect:/desk/imports";
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, HttpServletResponse response) {
        var job = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (job.isRunning()) {
            response.setHeader("Refresh", "2");
        }
        return new ModelAndView("atlas/importJob").addObject("job", job);
    }

    @PostMapping("/{id}/submission")
    String submit(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!imports.submit(id)) {
            redirect.addFlashAttribute("flash", Flash.problem("atlas.import.nothing-to-submit"));
        }
        return page(id);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!imports.stop(id)) {
            redirect.addFlashAttribute("flash", Flash.problem("atlas.import.too-late-to-stop"));
        }
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/desk/imports/" + id;
    }
}
