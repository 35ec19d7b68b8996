package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.CopyCheck.Verdict;

class CopyCheckTest {
    private static final List<byte[]> EXAMPLES = List.of(
            CopyExamples.PDF,
            CopyExamples.HTML,
            CopyExamples.TEXT,
            CopyExamples.SVG,
            CopyExamples.png(),
            CopyExamples.jpeg(),
            CopyExamples.docx(),
            CopyExamples.docxWithMacros());

    @Test
    void each_kind_is_known_by_its_content_whatever_its_name() {
        assertThat(check(CopyExamples.PDF, "scan")).isEqualTo(allowed(CopyType.PDF));
        assertThat(check(CopyExamples.HTML, "page.aspx")).isEqualTo(allowed(CopyType.HTML));
        assertThat(check(CopyExamples.png(), "")).isEqualTo(allowed(CopyType.PNG));
        assertThat(check(CopyExamples.jpeg(), "photo.JPG")).isEqualTo(allowed(CopyType.JPEG));
        assertThat(check(CopyExamples.docx(), "act.docx")).isEqualTo(allowed(CopyType.DOCX));
        assertThat(check(CopyExamples.TEXT, "act.txt"))
                .isEqualTo(new Verdict.Allowed(CopyType.TEXT, "text/plain;charset=utf-8"));
        assertThat(check("L'article 1 est abrog\u00e9".getBytes(StandardCharsets.ISO_8859_1), "act.txt"))
                .isEqualTo(new Verdict.Allowed(CopyType.TEXT, "text/plain;charset=windows-1252"));
    }

    @Test
    void a_name_that_promises_something_else_is_named() {
        assertThat(check(CopyExamples.HTML, "photo.png"))
                .isEqualTo(new Verdict.NamedOtherwise(CopyType.PNG, CopyType.HTML));
        assertThat(check(CopyExamples.PDF, "act.docx"))
                .isEqualTo(new Verdict.NamedOtherwise(CopyType.DOCX, CopyType.PDF));
    }

    @Test
    void programs_drawings_and_archives_are_not_kept() {
        assertThat(check(CopyExamples.SVG, "chart.png")).isEqualTo(new Verdict.NotAllowed("image/svg+xml"));
        assertThat(check(CopyExamples.PROGRAM, "act.txt")).isEqualTo(new Verdict.NotAllowed("application/x-sh"));
        assertThat(check(CopyExamples.zip(Map.of("act.html", "<html>")), "act.docx"))
                .isEqualTo(new Verdict.NotAllowed("application/zip"));
        assertThat(check(CopyExamples.docxWithMacros(), "act.docx")).isEqualTo(new Verdict.WithPrograms(CopyType.DOCX));
        assertThat(check(new byte[0], "act.pdf")).isEqualTo(new Verdict.Empty());
    }

    @Property(tries = 300)
    void any_bytes_under_any_name_get_a_verdict(@ForAll @Size(max = 400) byte[] content, @ForAll String name) {
        assertThat(check(content, name)).isNotNull();
    }

    @Property(tries = 300)
    void what_is_cut_or_altered_is_still_only_what_its_content_says(
            @ForAll @IntRange(max = 7) int example,
            @ForAll @IntRange(max = 2000) int length,
            @ForAll @IntRange(max = 2000) int at,
            @ForAll byte other,
            @ForAll String name) {
        byte[] content = Arrays.copyOf(EXAMPLES.get(example), Math.min(length, EXAMPLES.get(example).length));
        if (content.length > 0) {
            content[at % content.length] = other;
        }
        if (check(content, name) instanceof Verdict.Allowed(CopyType type, String mediaType)) {
            assertThat(CopyType.of(mediaType)).hasValue(type);
            assertThat(mediaType).doesNotContain("svg").doesNotContain("script");
        }
    }

    private static Verdict allowed(CopyType type) {
        return new Verdict.Allowed(type, type.mediaType());
    }

    private static Verdict check(byte[] content, String name) {
        try {
            Path file = Files.createTempFile("copy", "");
            try {
                Files.write(file, content);
                return CopyCheck.of(file, name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
