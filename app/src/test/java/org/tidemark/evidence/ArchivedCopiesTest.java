package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.web.Messages;

/// Copies of sources: what is taken, who sees it, what is left of one that is withdrawn.
@SpringBootTest
class ArchivedCopiesTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ArchivedCopies copies;

    @Autowired
    private StoredFiles files;

    private RecordExamples examples;
    private MockMvcTester door;

    @BeforeEach
    void open() {
        examples = new RecordExamples(context);
        door = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void a_copy_is_kept_for_those_who_work_here_and_everybody_reads_that_it_exists() {
        String ref = examples.confirmed();
        byte[] content = unique();
        assertThat(keep(ref, "act.txt", content, "")).hasStatus(302);
        var copy = copies(ref).getFirst();
        assertThat(files.find(copy.sha256()).orElseThrow()).hasBinaryContent(content);

        assertThat(door.perform(get(copy.address()))).hasStatus(403);
        assertThat(door.perform(get(copy.address()).with(as(TestPeople.create(context, Role.MEMBER)))))
                .hasStatus(403);
        for (Role role : List.of(Role.CODER, Role.REVIEWER)) {
            assertThat(door.perform(get(copy.address()).with(as(TestPeople.create(context, role)))))
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "no-cache, private");
        }
        assertThat(door.perform(get("/records/" + ref)))
                .bodyText()
                .contains(copy.sha256())
                .doesNotContain(copy.address());
        assertThat(door.perform(get("/api/v1/records/" + ref)))
                .bodyJson()
                .hasPathSatisfying(
                        "$.sources[0].archivedCopies[0].sha256",
                        hash -> assertThat(hash).isEqualTo(copy.sha256()))
                .hasPathSatisfying(
                        "$.sources[0].archivedCopies[0].address",
                        address -> assertThat(address).isNull());
    }

    @Test
    void a_copy_that_may_be_shown_opens_to_everybody_and_nothing_in_it_runs() {
        String ref = examples.confirmed();
        keep(ref, "page.html", with(CopyExamples.HTML), "official text");
        var copy = copies(ref).getFirst();
        var answer = door.perform(get(copy.address()));
        assertThat(answer)
                .hasStatusOk()
                .hasContentType("text/html")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "max-age=86400, public, immutable")
                .hasHeader("ETag", "\"" + copy.sha256() + "\"");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("script-src");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("inline; filename=\"copy-");
        assertThat(door.perform(get(copy.address()).header("If-None-Match", "\"" + copy.sha256() + "\"")))
                .hasStatus(304);

        keep(ref, "act.docx", CopyExamples.docx(), "official text");
        var document = copies(ref).getFirst();
        assertThat(door.perform(get(document.address())).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void a_copy_for_a_draft_is_unknown_to_the_public_even_when_it_may_be_shown() {
        String ref = examples.draft();
        keep(ref, "act.txt", unique(), "free licence");
        assertThat(door.perform(get(copies(ref).getFirst().address()))).hasStatus(404);
        assertThat(door.perform(get("/files/" + "0".repeat(64)))).hasStatus(404);
        assertThat(door.perform(get("/files/..%2f..%2fpostgres.password"))).hasStatus(400);
    }

    @Test
    void what_is_not_allowed_is_named_and_nothing_is_kept() {
        String ref = examples.submitted();
        assertThat(keep(ref, "chart.svg", CopyExamples.SVG, ""))
                .hasStatus(422)
                .bodyText()
                .contains("a drawing that can carry programs (SVG)", "a PDF document", "a web page (HTML)");
        assertThat(keep(ref, "photo.png", CopyExamples.HTML, "permission"))
                .hasStatus(422)
                .bodyText()
                .contains("The name says a PNG image, but the content is a web page (HTML)")
                .contains("<option value=\"permission\" selected>");
        assertThat(keep(ref, "act.txt", new byte[0], "")).hasStatus(422);
        assertThat(copies(ref)).isEmpty();
    }

    @Test
    void a_hostile_name_names_nothing() {
        String ref = examples.submitted();
        for (String name : List.of(
                "../../../etc/passwd",
                "..\\..\\a.txt",
                "a.txt\r\nX-Evil: 1",
                "\"><script>alert(1)</script>.txt",
                "a\0b.txt",
                "\u202etxt.exe",
                "x".repeat(5000),
                "")) {
            var answer = keep(ref, name, unique(), "");
            assertThat(answer).as(name).hasStatus(302);
        }
        assertThat(copies(ref))
                .hasSize(8)
                .allSatisfy(copy -> assertThat(copy.mediaType()).isEqualTo("text/plain;charset=utf-8"));
        assertThat(door.perform(get("/desk/sources/" + ref).with(as(examples.reviewer))))
                .bodyText()
                .doesNotContain("passwd", "<script>alert");
    }

    @Test
    void a_withdrawn_copy_leaves_its_hash_and_the_reason_and_no_content() {
        String ref = examples.confirmed();
        keep(ref, "act.txt", unique(), "permission");
        var copy = copies(ref).getFirst();
        assertThat(withdraw(ref, copy.id(), "  ")).hasStatus(422);
        assertThat(withdraw(ref, copy.id(), "It names a witness")).hasStatus(302);
        assertThat(files.find(copy.sha256())).isEmpty();
        assertThat(door.perform(get(copy.address()))).hasStatus(410);
        assertThat(door.perform(get("/records/" + ref))).bodyText().contains(copy.sha256(), "It names a witness");
    }

    @Test
    void content_that_another_copy_needs_stays_when_one_is_withdrawn() {
        String one = examples.confirmed();
        String other = examples.confirmed();
        byte[] content = unique();
        keep(one, "act.txt", content, "");
        keep(one, "act.txt", content, "");
        keep(other, "act.txt", content, "");
        assertThat(copies(one)).hasSize(1);
        var copy = copies(one).getFirst();
        withdraw(one, copy.id(), "Belongs to the other source");
        assertThat(files.find(copy.sha256())).isPresent();
        withdraw(other, copies(other).getFirst().id(), "Not needed");
        assertThat(files.find(copy.sha256())).isEmpty();
        keep(other, "act.txt", content, "");
        assertThat(files.find(copy.sha256())).isPresent();
    }

    @Test
    void nobody_but_coders_and_reviewers_keeps_or_withdraws_copies_and_each_act_is_noted() {
        String ref = examples.confirmed();
        keep(ref, "act.txt", unique(), "");
        var copy = copies(ref).getFirst();
        var secretary = TestPeople.create(context, Role.SECRETARIAT);
        assertThat(door.perform(post("/desk/sources/" + ref + "/copies/" + copy.id() + "/withdrawal")
                        .with(csrf())
                        .with(as(secretary))
                        .param("reason", "No")))
                .hasStatus(403);
        RecordExamples.assertRefused(
                "TM001",
                () -> examples.sqlAsOwner("update evidence.archived_copy set size = 0 where id = ?", copy.id()));
        RecordExamples.assertRefused(
                "TM001", () -> examples.sqlAsOwner("delete from evidence.archived_copy where id = ?", copy.id()));
        withdraw(ref, copy.id(), "A trial");
        long noted = TestPeople.asOwner(
                context,
                owner -> owner.sql(
                                "select count(*) from access.audit_entry where subject = ? and action in ('copy.kept', 'copy.withdrawn') and person = ?")
                        .params(copy.sha256(), examples.coder.id())
                        .query(Long.class)
                        .single());
        assertThat(noted).isEqualTo(2);
    }

    @Test
    void every_language_says_what_is_allowed() {
        var messages = context.getBean(Messages.class);
        for (Locale language : Messages.LANGUAGES) {
            for (CopyType type : CopyType.values()) {
                assertThat(messages.say(language, type.key())).isNotEqualTo(type.key());
            }
        }
    }

    private MvcTestResult keep(String ref, String name, byte[] content, String open) {
        return door.perform(multipart("/desk/sources/" + ref + "/" + source(ref) + "/copies")
                .file(new MockMultipartFile("file", name, null, content))
                .param("open", open)
                .with(csrf())
                .with(as(examples.coder)));
    }

    private MvcTestResult withdraw(String ref, UUID copy, String reason) {
        return door.perform(post("/desk/sources/" + ref + "/copies/" + copy + "/withdrawal")
                .param("reason", reason)
                .with(csrf())
                .with(as(examples.coder)));
    }

    private UUID source(String ref) {
        return held(ref).sources().values().iterator().next();
    }

    /// The latest first.
    private List<ArchivedCopy> copies(String ref) {
        return held(ref).copies().getOrDefault(source(ref), List.of());
    }

    private SourceCopies held(String ref) {
        var claim = examples.history(ref).latest().orElseThrow().claim();
        return examples.as(examples.reviewer, () -> copies.of(List.of(claim)));
    }

    private static byte[] unique() {
        return ("Article 1 is repealed. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] content) {
        return (new String(content, StandardCharsets.UTF_8) + "<!-- " + UUID.randomUUID() + " -->")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(@Nullable Person person) {
        return authentication(TestPeople.authentication(java.util.Objects.requireNonNull(person)));
    }
}
