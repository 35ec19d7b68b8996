package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.TestPeople;

/// What a person takes along of their work here, and what stays when they go.
@SpringBootTest
class EvidenceHeldTest {
    @Autowired
    private WebApplicationContext context;

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
    void a_download_holds_what_the_person_wrote_decided_and_took_in_and_nothing_of_others() {
        String mine = examples.proposeLike("PE-JE-2025-01", RecordExamples.newRef(), "An act in my words");
        examples.confirm(mine, 1);
        String suggestion = "Look at the gazette " + UUID.randomUUID();
        settle(suggestion);
        examples.sql(
                examples.coder, "insert into atlas.import_job (file_name, content) values ('mine.csv', 'ref,place')");
        assertThat(download(examples.coder))
                .contains(mine, "An act in my words", "submitted", suggestion, "mine.csv", "ref,place")
                .doesNotContain("\"confirmed\"");
        assertThat(download(examples.reviewer)).contains(mine, "confirmed").doesNotContain("mine.csv");
        assertThat(download(examples.otherReviewer)).doesNotContain(mine, suggestion);
    }

    @Test
    void a_download_holds_the_same_after_the_roles_are_gone() {
        String draft = examples.draft();
        examples.sqlAsOwner("delete from access.person_role where person = ?", examples.coder.id());
        assertThat(download(new Person(examples.coder.id(), examples.coder.name(), java.util.Set.of())))
                .contains(draft);
    }

    @Test
    void who_erases_their_account_leaves_the_evidence_as_a_former_colleague_and_no_files() {
        String ref = examples.confirmed();
        examples.sql(examples.coder, "insert into atlas.import_job (file_name, content) values ('mine.csv', 'x')");
        assertThat(door.perform(post("/account/erasure")
                        .param("sure", "true")
                        .with(csrf())
                        .with(as(examples.coder))))
                .hasStatus(302);
        assertThat(examples.history(ref).standing()).isPresent();
        Map<UUID, String> names = CurrentPerson.as(
                examples.reviewer,
                () -> context.getBean(Colleagues.class).named(List.of(examples.coder.id()), Locale.ENGLISH));
        assertThat(names.get(examples.coder.id())).isEqualTo("A former coder or reviewer");
        long files = TestPeople.asOwner(
                context,
                owner -> owner.sql("select count(*) from atlas.import_job where person = ?")
                        .param(examples.coder.id())
                        .query(Long.class)
                        .single());
        assertThat(files).isZero();
    }

    private void settle(String text) {
        var suggestions = context.getBean(Suggestions.class);
        suggestions.leave("", text, "https://example.org/gazette");
        CurrentPerson.as(
                examples.coder,
                () -> suggestions.open().stream()
                        .filter(open -> open.text().equals(text))
                        .map(open -> suggestions.settle(open.id(), Suggestions.Outcome.DECLINED, "Not so"))
                        .toList());
    }

    private String download(Person person) {
        var answer = door.perform(get("/account/data.json").with(as(person)));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(TestPeople.authentication(person));
    }
}
