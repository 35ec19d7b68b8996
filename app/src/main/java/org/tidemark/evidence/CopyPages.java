package org.tidemark.evidence;

import com.ibm.icu.text.ListFormatter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tidemark.evidence.CopyCheck.Verdict;
import org.tidemark.web.Flash;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Where those who code and review keep copies of a record's sources.
@Controller
@RequestMapping("/desk/sources/{ref}")
class CopyPages {
    static final List<String> REASONS_TO_SHOW = List.of("official text", "free licence", "permission");
    private static final int LONGEST_REASON = 1000;

    private final Histories histories;
    private final ArchivedCopies copies;
    private final StoredFiles files;
    private final Messages messages;

    CopyPages(Histories histories, ArchivedCopies copies, StoredFiles files, Messages messages) {
        this.histories = histories;
        this.copies = copies;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref) {
        return page(ref, "", "", Problems.NONE);
    }

    @PostMapping("/{source}/copies")
    ModelAndView keep(
            @PathVariable String ref,
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String open,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        if (!held(ref).sources().containsValue(source)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String problem = file == null
                ? messages.say(locale, "evidence.copies.empty")
                : keep(source, file, REASONS_TO_SHOW.contains(open) ? open : null, locale);
        if (problem != null) {
            return wrong(ref, "file-" + source, problem, open, "");
        }
        redirect.addFlashAttribute("flash", Flash.done("evidence.copies.kept"));
        return back(redirect, ref);
    }

    @PostMapping("/copies/{copy}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String ref,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return wrong(ref, "reason-" + copy, messages.say(locale, "evidence.copies.reason.missing"), "", reason);
        }
        redirect.addFlashAttribute(
                "flash",
                copies.withdraw(copy, reason.strip())
                        ? Flash.done("evidence.copies.withdrawn.done")
                        : Flash.problem("evidence.copies.withdrawn.already"));
        return back(redirect, ref);
    }

    /// What is wrong with the file, in words; null when it was kept.
    private @Nullable String keep(UUID source, MultipartFile file, @Nullable String openBecause, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream();
                var incoming = files.receive(content)) {
            var verdict = CopyCheck.of(incoming.path(), name);
            if (verdict instanceof Verdict.Allowed allowed) {
                copies.keep(source, incoming, allowed.mediaType(), openBecause);
                return null;
            }
            return words(verdict, locale);
        }
    }

    private String words(Verdict verdict, Locale locale) {
        return switch (verdict) {
            case Verdict.Empty ignored -> messages.say(locale, "evidence.copies.empty");
            case Verdict.NotAllowed(String found) ->
                messages.say(locale, "evidence.copies.not-allowed", found(found, locale), allowed(locale));
            case Verdict.NamedOtherwise(CopyType named, CopyType found) ->
                messages.say(
                        locale,
                        "evidence.copies.named-otherwise",
                        messages.say(locale, named.key()),
                        messages.say(locale, found.key()));
            case Verdict.WithPrograms(CopyType found) ->
                messages.say(locale, "evidence.copies.with-programs", messages.say(locale, found.key()));
            case Verdict.Allowed ignored -> throw new IllegalStateException("Nothing is wrong");
        };
    }

    private String found(String mediaType, Locale locale) {
        String family = mediaType.substring(0, mediaType.indexOf('/'));
        String key = switch (mediaType) {
            case "image/svg+xml" -> "svg";
            case "application/zip", "application/x-7z-compressed", "application/x-rar-compressed", "application/gzip" ->
                "archive";
            case "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sharedlib",
                    "application/x-sh",
                    "application/java-vm",
                    "text/javascript",
                    "application/javascript" -> "program";
            case "application/octet-stream" -> "unknown";
            default -> family.equals("video") || family.equals("audio") ? family : "other";
        };
        return messages.say(locale, "evidence.copies.found." + key, mediaType);
    }

    private String allowed(Locale locale) {
        return ListFormatter.getInstance(locale)
                .format(Arrays.stream(CopyType.values())
                        .map(type -> messages.say(locale, type.key()))
                        .toList());
    }

    private ModelAndView wrong(String ref, String field, String problem, String open, String reason) {
        var page = page(ref, open, reason, Problems.of(new Problems.Problem(field, problem)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String ref, String open, String reason, Problems problems) {
        var history = history(ref);
        var latest = history.latest().orElseThrow();
        return new ModelAndView("evidence/sourceCopies")
                .addObject("ref", history.ref())
                .addObject("sources", history.sourcesOf(latest.claim()))
                .addObject("copies", copies.of(List.of(latest.claim())))
                .addObject("open", open)
                .addObject("reason", reason)
                .addObject("problems", problems);
    }

    private SourceCopies held(String ref) {
        return copies.of(List.of(history(ref).latest().orElseThrow().claim()));
    }

    private History history(String ref) {
        return histories
                .of(ref)
                .filter(found -> !found.versions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(RedirectAttributes redirect, String ref) {
        redirect.addAttribute("ref", ref);
        return new ModelAndView("redirect:/desk/sources/{ref}");
    }
}
