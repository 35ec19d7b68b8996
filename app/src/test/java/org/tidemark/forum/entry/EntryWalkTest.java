package org.tidemark.forum.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.History;
import org.tidemark.evidence.Review;

/// Statements, texts, roll-calls and milestones are entered by one person, confirmed by another, and read by
/// everybody.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class EntryWalkTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Histories histories;

    @Autowired
    private Review review;

    private final String session = "TEST" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_statement_is_entered_changed_and_confirmed_by_somebody_else() {
        var page = Browser.page(context, 1440, 1000, "en");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/forum");
        see(page, "overview");
        page.locator("a[href='/desk/forum/statements/new']").click();
        page.locator("#speaker").fill("Norwegian friends of ours");
        page.locator("#forum").fill("TEST");
        page.locator("#session").fill(session);
        page.locator("#date").fill("some day");
        page.locator("#summary").fill("Norway spoke for health services.");
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#date-error")).containsText("Write the date as");
        assertThat(page.locator("#code-error")).isVisible();
        assertThat(page.locator("#summary")).hasValue("Norway spoke for health services.");
        see(page, "statement-problems");
        page.locator("#speaker").fill("Norway");
        page.locator("#date").fill("2026-03-10");
        page.locator("#code").selectOption("HUMAN_RIGHTS");
        page.locator("#stance").selectOption("neutral");
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#address0-error")).containsText("Name a source");
        page.locator("#address0").fill("https://example.org/statement");
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".flash.done")).containsText("Saved as a draft: ST-" + session + "-01");
        assertThat(page.locator("#speaker")).hasValue("Norway");
        page.locator("#setting").fill("plenary");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash.done")).containsText("Submitted for review");

        String ref = "ST-" + session + "-01";
        confirm(List.of(ref));
        page.navigate("/records/" + ref);
        assertThat(page.locator("main")).containsText("Norway spoke for health services.");
        page.locator("a[href='/desk/forum/statements/" + ref + "/edit']").click();
        assertThat(page.locator("#setting")).hasValue("plenary");
    }

    @Test
    void a_text_with_sponsors_and_a_milestone_are_entered() {
        var page = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/forum/resolutions/new");
        page.locator("#textNumber").fill("A/TEST/" + session + "/L.1");
        page.locator("#text").fill("A text for a test");
        page.locator("#forum").fill("TEST");
        page.locator("#session").fill(session);
        page.locator("#tabledBy").fill("Colombia");
        page.locator("#sponsors").fill("Mexico, Atlantis\nBolivia (Plurinational State of)");
        page.locator("button[value=draft]").click();
        assertThat(page.locator("#sponsors-error")).containsText("No state is called “Atlantis”.");
        see(page, "text-problems-390");
        page.locator("#sponsors").fill("Mexico, Switzerland\nBolivia (Plurinational State of)");
        page.locator("#address0").fill("https://example.org/text");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash.done")).containsText("RE-A-TEST-" + session + "-L-1");
        assertThat(page.locator("#sponsors")).hasValue("Mexico; Switzerland; Bolivia");

        page.navigate("/desk/forum/milestones/new");
        page.locator("#rung").selectOption("related_step");
        page.locator("#date").fill("2019-05");
        page.locator("#what").fill("A step for a test");
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".flash.done")).containsText("MI-2019-05-");
    }

    @Test
    void a_roll_call_is_pasted_finished_by_keyboard_explained_and_read() {
        String ballot = session.toLowerCase(java.util.Locale.ROOT);
        String intervention = TestPeople.asOwner(
                context, owner -> owner.sql("""
                        select i.ref from forum.intervention i join forum.sitting s on s.ref = i.sitting
                        where i.jurisdiction = 'CO' and upper_inf(i.known) and s.published is not null limit 1""").query(String.class).single());
        var page = Browser.page(context, 1440, 1000, "en");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/forum/ballots/new");
        page.locator("#textNumber").fill("A/TEST/" + session + "/L.2");
        page.locator("#forum").fill("TEST");
        page.locator("#session").fill(session);
        page.locator("#date").fill("2026-03-12");
        page.locator("#ballot").fill(ballot);
        page.locator("#list").fill("""
                In favour: Colombia, Mexico, Korea, Bolivia (Plurinational State of).
                Against: Russian Federation and China. Abstaining: Japan; India
                Present, not voting: Kenya
                Absent: Trinidad and Tobago""");
        page.locator("button[value=read]").click();
        assertThat(page.locator("#list-error")).containsText("“Korea” may be several");
        assertThat(page.locator("#list")).hasValue("In favour: Korea");
        assertThat(page.locator("[data-ballot] tbody tr")).hasCount(9);
        see(page, "ballot-problems");
        page.locator("#list").fill("For: Republic of Korea\nNorway");
        page.locator("button[value=read]").click();
        assertThat(page.locator("[data-tally=for]")).hasText("5");

        // China was absent, the next of the table too: two keys
        page.locator("#vote-CN").focus();
        page.keyboard().press("5");
        assertThat(page.locator("[data-tally=against]")).hasText("1");
        assertThat(page.locator("[data-tally=absent]")).hasText("2");
        assertThat(page.locator("#state-CO input:focus")).hasCount(1);
        page.locator("#state-CO summary").click();
        page.locator("#explanation-CO").fill("/forum/interventions/" + intervention);
        page.locator("#address0").fill("https://example.org/votes");
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#explanation-CO-error")).containsText("before or after");
        page.locator("#explained-CO").selectOption("after");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash.done")).containsText("11 votes were submitted for review.");
        see(page, "ballot");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash.done")).containsText("Nothing was changed.");

        confirm(List.of("CO", "MX", "KR", "BO", "NO", "RU", "CN", "JP", "IN", "KE", "TT").stream()
                .map(state -> "VO-" + ballot + "-" + state)
                .filter(this::isThere)
                .toList());
        page.navigate("/forum/votes/" + ballot);
        assertThat(page.locator("main")).containsText("Absent");
        page.locator("a[href$='" + intervention + "']").click();
        assertThat(page.locator("main")).containsText("A/TEST/" + session + "/L.2");
        assertThat(page.locator("main")).containsText("Explained after the vote");
        see(page, "explanation");
        page.locator("a[href='/desk/forum?explains=" + intervention + "']").click();
        page.locator("a[href='/desk/forum/ballots/" + ballot + "?explains=" + intervention + "']")
                .click();
        assertThat(page.locator("#explained-CO")).isFocused();

        var phone = Browser.page(context, 390, 844, "ar");
        Browser.signIn(context, phone, Role.CODER);
        phone.navigate("/desk/forum/votes/VO-" + ballot + "-KE/edit");
        assertThat(phone.locator("#vote-KE-3")).isChecked();
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        see(phone, "ballot-arabic-390");
    }

    private boolean isThere(String ref) {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("select exists (select from evidence.record where ref = ?)")
                        .param(ref)
                        .query(Boolean.class)
                        .single());
    }

    private void confirm(List<String> refs) {
        Person second = TestPeople.create(context, Role.REVIEWER);
        CurrentPerson.as(second, () -> {
            for (String ref : refs) {
                int seen =
                        histories.of(ref).flatMap(History::latest).orElseThrow().number();
                review.confirm(ref, seen, "");
            }
            return refs;
        });
    }

    private static void see(Page page, String name) {
        Browser.assertAccessible(page);
        Optional.ofNullable(System.getProperty("shots"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, "entry-" + name + ".png"))
                        .setFullPage(true)));
    }
}
