package org.tidemark.forum.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.tidemark.forum.Sitting;
import org.tidemark.forum.Sittings;
import org.tidemark.forum.intake.Intake;

/// Note-takers in the room, each in a real browser.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class LiveWalkTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private LiveNotes notes;

    @Autowired
    private Sittings sittings;

    private Person coder;
    private String ref;

    @BeforeEach
    void a_sitting_is_open() {
        coder = TestPeople.create(context, Role.CODER);
        ref = CurrentPerson.as(
                coder,
                () -> intake.open(new Sitting(
                                "", "TEST1", "plenary", "In the room " + UUID.randomUUID(), "", null, "", "en", false))
                        .ref());
    }

    @Test
    void a_note_taker_goes_on_while_the_connection_is_cut_and_nothing_is_lost() {
        var page = taking(coder, 1440, "en");
        // speaker by three letters, the text, the next line: by keyboard alone
        page.keyboard().type("colo");
        assertThat(page.locator("[data-choices] [aria-selected=true]")).hasText("Colombia");
        page.keyboard().press("Enter");
        page.keyboard().type("We ask for a review.");
        page.keyboard().press("Control+Enter");
        page.keyboard().type("And for a date.");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-state]")).hasText("All is sent.");
        assertThat(lines()).containsExactly("Colombia: We ask for a review.", "Colombia: And for a date.");

        page.context().setOffline(true);
        page.keyboard().press("F2");
        page.keyboard().type("The floor is closed.");
        page.keyboard().press("Enter");
        page.keyboard().type("Norw");
        page.keyboard().press("Enter");
        page.keyboard().type("We regret it.");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-state]")).containsText("No connection.");
        assertThat(page.locator("[data-state]")).containsText("Not sent yet: 2.");
        Browser.assertAccessible(page);
        assertThat(lines()).hasSize(2);

        page.context().setOffline(false);
        assertThat(page.locator("[data-state]")).hasText("All is sent.");
        assertThat(lines()).endsWith("Chair: The floor is closed.", "Norway: We regret it.");
    }

    @Test
    void what_was_not_sent_survives_a_reload_and_a_new_sign_in() {
        var page = taking(coder, 1440, "en");
        page.context().clearCookies();
        page.locator("#speaker").fill("Mexico");
        page.locator("#words").fill("A line while signed out.");
        page.locator("#words").press("Enter");
        assertThat(page.locator("[data-state]")).containsText("You are no longer signed in.");
        assertThat(page.locator("[data-state] a")).hasText("Sign in again");
        Browser.signIn(context, page, coder);
        page.navigate("/desk/sittings/" + ref + "/live");
        assertThat(page.locator("[data-state]")).hasText("All is sent.");
        assertThat(page.locator("[data-lines]")).containsText("A line while signed out.");
        assertThat(lines()).containsExactly("Mexico: A line while signed out.");
    }

    @Test
    void two_note_takers_see_each_other_and_neither_overwrites_the_other() {
        var ada = taking(coder, 1440, "en");
        var ben = taking(TestPeople.create(context, Role.CODER), 1440, "en");
        line(ada, "Norway", "We agree.");
        line(ben, "Mexico", "We ask why.");
        assertThat(ben.locator("[data-lines]")).containsText("We agree.");
        assertThat(ada.locator("[data-lines]")).containsText("We ask why.");

        // both change Norway's line from the same state
        ada.locator("[data-lines] li", new Page.LocatorOptions().setHasText("We agree."))
                .locator("button")
                .click();
        ben.locator("[data-lines] li", new Page.LocatorOptions().setHasText("We agree."))
                .locator("button")
                .click();
        ben.locator("#words").fill("We agree in part.");
        ben.locator("#words").press("Enter");
        assertThat(ben.locator("[data-state]")).hasText("All is sent.");
        ada.locator("#words").fill("We agree wholly.");
        ada.locator("#words").press("Enter");
        assertThat(ada.locator("[data-quarrels]")).containsText("We agree in part.");
        assertThat(ada.locator("[data-quarrels]")).containsText("We agree wholly.");
        Browser.assertAccessible(ada);
        ada.locator("[data-quarrels] button").first().click();
        assertThat(ben.locator("[data-lines]")).containsText("We agree wholly.");

        ada.onDialog(Dialog::accept);
        ada.locator("form[data-close] button").click();
        ada.waitForURL("**/desk/sittings/" + ref);
        assertThat(ada.locator("main")).containsText("The notes are closed.");
        assertThat(CurrentPerson.as(coder, () -> sittings.notes(ref)).orElseThrow())
                .contains("Norway: We agree wholly.", "Mexico: We ask why.");
        line(ben, "Chile", "Too late.");
        assertThat(ben.locator("[data-quarrels]")).containsText("Too late.");
    }

    @Test
    void notes_are_taken_without_script_too() {
        var page = Browser.pageWithoutScript(context, 1440, 900, "en");
        Browser.signIn(context, page, coder);
        page.navigate("/desk/sittings/" + ref + "/live");
        page.locator("#speaker").fill("Norway");
        page.locator("#words").fill("We agree.");
        page.locator("#new button.primary").click();
        assertThat(page.locator("[data-lines]")).containsText("We agree.");
        page.locator("form[data-close] button").click();
        page.waitForURL("**/desk/sittings/" + ref);
        assertThat(page.locator(".turn h3")).hasText("Norway");
    }

    @Test
    void notes_are_taken_in_arabic_on_a_phone() {
        var page = taking(coder, 390, "ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        page.locator("#speaker").fill("كولوم");
        page.locator("#speaker").press("Enter");
        assertThat(page.locator("#speaker")).hasValue("كولومبيا");
        page.locator("#words").fill("نطلب مراجعة.");
        page.locator("#words").press("Enter");
        assertThat(page.locator("[data-lines]")).containsText("نطلب مراجعة.");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.assertAccessible(page);
    }

    private Page taking(Person who, int width, String language) {
        var page = Browser.page(context, width, 900, language);
        Browser.signIn(context, page, who);
        page.navigate("/desk/sittings/" + ref + "/live");
        assertThat(page.locator("#speaker")).isFocused();
        return page;
    }

    private static void line(Page page, String speaker, String words) {
        page.locator("#speaker").fill(speaker);
        page.locator("#words").fill(words);
        page.locator("#words").press("Enter");
    }

    private java.util.List<String> lines() {
        return CurrentPerson.as(coder, () -> notes.entries(ref)).stream()
                .map(entry -> entry.speaker() + ": " + entry.words())
                .toList();
    }
}
