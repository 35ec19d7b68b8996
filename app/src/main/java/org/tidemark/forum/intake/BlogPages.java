package org.tidemark.forum.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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
import org.tidemark.forum.Sitting;
import org.tidemark.forum.intake.BlogDesk.Candidate;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Paging;
import org.tidemark.web.Problems;
import org.tidemark.web.Problems.Problem;

/// Where somebody chooses which posts of a blog become sittings.
@Controller
@RequestMapping("/desk/blogs")
@PreAuthorize("hasRole('CODER')")
class BlogPages {
    private static final int A_PAGE = 50;

    private final BlogDesk blogs;
    private final Intake intake;
    private final Messages messages;

    BlogPages(BlogDesk blogs, Intake intake, Messages messages) {
        this.blogs = blogs;
        this.intake = intake;
        this.messages = messages;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return page(blog(id), page, Map.of(), Problems.NONE);
    }

    @PostMapping("/{id}")
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        var blog = blog(id);
        var problems = new ArrayList<Problem>();
        var chosen = new LinkedHashMap<Sitting, String>();
        for (String number : sent.getOrDefault("take", List.of())) {
            if (number.matches("\\d{1,6}")
                    && Integer.parseInt(number) < blog.candidates().size()) {
                var candidate = blog.candidates().get(Integer.parseInt(number));
                var read = form(candidate, sent).read(messages, locale);
                read.problems()
                        .all()
                        .forEach(problem -> problems.add(new Problem(
                                ("forum".equals(problem.field()) ? "session" : problem.field()) + candidate.number(),
                                messages.say(
                                        locale,
                                        "intake.blog.wrong",
                                        candidate.post().title(),
                                        problem.message()))));
                var sitting = read.sitting();
                if (sitting != null) {
                    chosen.put(sitting, candidate.post().text());
                }
            }
        }
        if (problems.isEmpty() && chosen.isEmpty()) {
            problems.add(new Problem(null, messages.say(locale, "intake.blog.none-chosen")));
        }
        if (problems.isEmpty()) {
            try {
                var refs = intake.keepAll(chosen);
                redirect.addFlashAttribute("flash", Flash.done("intake.blog.kept", refs.size()));
                return new ModelAndView("redirect:/desk/blogs/" + id + "?page=" + page);
            } catch (Unreadable e) {
                problems.add(new Problem(null, messages.say(locale, e.key(), e.arguments())));
            }
        }
        var again = page(blog, page, sent.toSingleValueMap(), new Problems(problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable UUID id) {
        blogs.close(id);
        return "redirect:/desk/sittings";
    }

    private static SittingForm form(Candidate candidate, MultiValueMap<String, String> sent) {
        var post = candidate.post();
        var fields = new LinkedHashMap<String, String>();
        for (String name : List.of("session", "kind", "date")) {
            String value = sent.getFirst(name + candidate.number());
            fields.put(name, value == null ? "" : value.replace("\0", "").strip());
        }
        String language = sent.getFirst("language");
        fields.put("language", language == null ? "en" : language);
        fields.put("title", post.title().isEmpty() ? post.address() : post.title());
        fields.put("address", post.address());
        return new SittingForm(fields);
    }

    private BlogDesk.Blog blog(UUID id) {
        return blogs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(BlogDesk.Blog blog, int number, Map<String, String> typed, Problems problems) {
        var paging = new Paging(number, A_PAGE, blog.candidates().size());
        var shown =
                blog.candidates().stream().skip(paging.offset()).limit(A_PAGE).toList();
        return new ModelAndView("forum/intake/blog")
                .addObject("blog", blog)
                .addObject("shown", shown)
                .addObject("paging", paging)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
