package org.tidemark.evidence;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Hands out archived copies: foreign content on our address, so nothing in it may run, load, or be taken for ours.
@Controller
class CopyFiles {
    private static final String NOTHING =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'";

    private final ArchivedCopies copies;
    private final StoredFiles files;

    CopyFiles(ArchivedCopies copies, StoredFiles files) {
        this.copies = copies;
        this.files = files;
    }

    @GetMapping("/files/{sha256:[0-9a-f]{64}}")
    ResponseEntity<Resource> file(@PathVariable String sha256) {
        var copy = copies.readable(sha256).orElseThrow(() -> new ResponseStatusException(why(sha256)));
        var path = files.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        var type = copy.type();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(copy.mediaType()))
                .contentLength(copy.size())
                .eTag('"' + sha256 + '"')
                .cacheControl(keptByBrowsers(copy))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(type, sha256))
                .header("Content-Security-Policy", "sandbox; " + NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new FileSystemResource(path));
    }

    /// A hash that is on a public page is no secret; the content may be.
    private HttpStatus why(String sha256) {
        var known = copies.known(sha256);
        if (known.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        return known.stream().allMatch(copy -> copy.withdrawn() != null) ? HttpStatus.GONE : HttpStatus.FORBIDDEN;
    }

    /// The content of a hash never changes, but who may see it can: what not everybody may see is asked for
    /// each time.
    private static CacheControl keptByBrowsers(ArchivedCopy copy) {
        return copy.openBecause() == null
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();
    }

    private static String disposition(CopyType type, String sha256) {
        var kind = type.shown() == CopyType.Shown.NOT ? ContentDisposition.attachment() : ContentDisposition.inline();
        return kind.filename("copy-" + sha256.substring(0, 12) + "." + type.ending())
                .build()
                .toString();
    }
}
