package org.tidemark.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// A reviewer, a coder, a visitor and somebody who suggests a correction, each in a real browser.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class ReviewWalkTest {
    @Autowired
    private ApplicationContext context;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @Test
    void a_reviewer_decides_by_keyboard_and_goes_on_to_the_next() {
        String first = examples.submitted();
        String second = examples.submitted();
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.reviewer);
        page.navigate("/review?kind=example");
        see(page, "queue");
        page.navigate("/review/" + first + "?kind=example");
        see(page, "screen");

        page.keyboard().press("b");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("The gazette says May");
        page.keyboard().press("Tab");
        page.keyboard().press("b");
        assertThat(page.locator(".flash.done")).containsText(first);
        assertThat(examples.history(first).proposal().orElseThrow().status()).isEqualTo(Status.DRAFT);

        page.navigate("/review/" + second + "?kind=example");
        page.keyboard().press("c");
        assertThat(page.locator(".flash.done")).containsText(second + " is confirmed");
        assertThat(examples.history(second).standing()).isPresent();
    }

    @Test
    void who_was_overtaken_is_told_and_keeps_the_note() {
        String ref = examples.submitted();
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.reviewer);
        page.navigate("/review/" + ref);
        examples.as(examples.otherReviewer, () -> {
            context.getBean(Review.class).sendBack(ref, 1, "Which gazette?");
            return ref;
        });
        page.locator("#note").fill("Page 7 says otherwise");
        page.locator("button[data-key=w]").click();
        assertThat(page.locator(".problems")).containsText("Somebody else changed");
        assertThat(page.locator("#note")).hasValue("Page 7 says otherwise");
        see(page, "conflict");
    }

    @Test
    void who_wrote_it_reads_why_somebody_else_must_confirm_it() {
        String ref = examples.submitted();
        var page = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, page, examples.coder);
        page.navigate("/review/" + ref);
        assertThat(page.locator("main")).containsText("You wrote this, so somebody else must confirm it");
        assertThat(page.locator("button[data-key=c]")).hasCount(0);
        see(page, "own");
        page.navigate("/desk");
        assertThat(page.locator("main")).containsText(ref);
        see(page, "desk");
    }

    @Test
    void a_visitor_reads_what_stands_and_of_the_rest_only_that_it_waits() {
        String confirmed = examples.confirmed();
        String submitted = examples.submitted();
        String draft = examples.draft();
        var page = Browser.page(context, 1440, 900, "en");
        page.navigate("/records/" + confirmed);
        assertThat(page.locator("main")).containsText("Confirmed by a second person");
        assertThat(page.locator("main")).not().containsText(examples.coder.name());
        see(page, "example");
        page.navigate("/records/PE-BR-2024-02");
        see(page, "record");
        page.navigate("/records/PE-BR-2024-02?asOf=2020-01-01");
        assertThat(page.locator("main")).containsText("Nothing of this record was confirmed");
        page.navigate("/records/" + submitted);
        assertThat(page.locator("main")).containsText("waits for a second person");
        assertThat(page.locator("main")).not().containsText("A gazette");
        page.navigate("/records/" + draft);
        assertThat(page.locator("main")).containsText("There is no such page");
        var arabic = Browser.page(context, 390, 844, "ar");
        arabic.navigate("/records/PE-BR-2024-02");
        see(arabic, "record-arabic");
    }

    @Test
    void what_a_correction_changes_is_marked_before_and_after_it_is_confirmed() {
        String ref = examples.proposeLike("PE-JE-2025-01", RecordExamples.newRef(), "The first draft of the act");
        examples.confirm(ref, 1);
        examples.proposeLike("PE-JE-2025-01", ref, "The act as published");
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.reviewer);
        page.navigate("/review/" + ref);
        assertThat(page.locator(".changed del")).hasText("The first draft of the act");
        assertThat(page.locator(".changed ins")).hasText("The act as published");
        see(page, "correction");

        page.keyboard().press("c");
        assertThat(page.locator(".flash.done")).containsText(ref);
        var visitor = Browser.page(context, 1440, 900, "en");
        visitor.navigate("/records/" + ref);
        assertThat(visitor.locator(".timeline ins")).hasText("The act as published");
        see(visitor, "corrected");
        page.navigate("/review/" + ref);
        page.locator("#note").fill("Made for a test");
        page.locator("button[data-key=w]").click();
        visitor.reload();
        assertThat(visitor.locator(".flash.problem")).containsText("Made for a test");
        see(visitor, "withdrawn");
    }

    @Test
    void anybody_suggests_and_a_coder_takes_it_up() {
        var page = Browser.page(context, 390, 844, "en");
        page.navigate("/suggestions/new?about=PE-BR-2024-02");
        see(page, "suggestion");
        page.locator("#text").fill("The judgment was published in June");
        page.locator("#address").fill("https://example.org/judgment");
        page.evaluate("token => document.querySelector('[name=opened]').value = token", examples.openedAgo(60));
        page.locator("main button.primary").click();
        assertThat(page.locator("h1")).containsText("Thank you");
        see(page, "thanks");

        var desk = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, desk, examples.otherReviewer);
        desk.navigate("/review/suggestions");
        assertThat(desk.locator("main")).containsText("The judgment was published in June");
        see(desk, "suggestions");
        var suggestion = desk.locator("ol.suggestions > li")
                .filter(new Locator.FilterOptions().setHasText("The judgment was published in June"));
        suggestion.first().locator("form[action$=adoption] button").click();
        desk.waitForURL("**/desk/events/PE-BR-2024-02/edit");
        assertThat(desk.locator(".flash.done")).containsText("The judgment was published in June");
    }

    /// Looks at the page as axe does, and keeps a picture where TIDEMARK_PICTURES says.
    private static void see(Page page, String name) {
        Optional.ofNullable(System.getenv("TIDEMARK_PICTURES"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
        Browser.assertAccessible(page);
    }
}
