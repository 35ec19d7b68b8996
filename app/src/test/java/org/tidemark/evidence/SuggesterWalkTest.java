package org.tidemark.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// From what somebody without an account noticed to a figure that changed, through four people's browsers; and the
/// reviewers' queue without a mouse.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class SuggesterWalkTest {
    private static final Pattern COUNT = Pattern.compile("^(\\d+) new");

    @Autowired
    private ApplicationContext context;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @Test
    void what_a_visitor_suggests_becomes_a_figure_after_two_people_have_looked() {
        var visitor = Browser.page(context, 390, 844, "en");
        int before = figure(visitor);
        visitor.navigate("/atlas/jurisdictions/KI");
        visitor.locator("a[href='/suggestions/new?about=KI']").first().click();
        assertThat(visitor.locator("#about")).hasValue("KI");

        visitor.locator("#text").fill("Kiribati adopted the Possession Act in March");
        visitor.locator("form[action='/suggestions']").evaluate("form => form.noValidate = true");
        waitedFor(visitor);
        visitor.locator("main button.primary").click();
        assertThat(visitor.locator(".problems")).containsText("We need the address of a page that shows it");
        assertThat(visitor.locator("#text")).hasValue("Kiribati adopted the Possession Act in March");
        assertThat(visitor.locator("#about")).hasValue("KI");
        see(visitor, "suggest-without-address");
        visitor.locator("#address").fill("https://example.org/kiribati-act");
        waitedFor(visitor);
        visitor.locator("main button.primary").click();
        assertThat(visitor.locator("h1")).hasText("Thank you");
        visitor.navigate("/suggestions/new");
        // nothing is left for the next who uses this device
        assertThat(visitor.locator("#text")).hasValue("");

        var coder = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, coder, examples.coder);
        coder.navigate("/review/suggestions");
        coder.locator("li:has-text('Possession Act') button.primary").click();
        assertThat(coder.locator("#jurisdiction")).hasValue("KI");
        assertThat(coder.locator("#summary")).hasValue("Kiribati adopted the Possession Act in March");
        assertThat(coder.locator("#address0")).hasValue("https://example.org/kiribati-act");
        coder.locator("#type").selectOption("decriminalisation");
        coder.locator("#stage").selectOption("adopted");
        coder.locator("#date").fill("2026-03-10");
        coder.locator("#instrument").fill("Possession Act");
        coder.locator("#model").selectOption("de_jure");
        assertThat(coder.locator("[data-preview-here]")).containsText("M1: " + before + " → " + (before + 1));
        see(coder, "suggestion-taken-up");
        coder.locator("button[value=submit]").click();
        assertThat(coder.locator(".flash")).containsText("is submitted");
        String ref = coder.url().replaceFirst(".*/events/(.*)/edit", "$1");
        assertThat(figure(visitor)).as("nobody has confirmed it yet").isEqualTo(before);

        var reviewer = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, reviewer, examples.reviewer);
        reviewer.navigate("/review/" + ref);
        assertThat(reviewer.locator(".sources")).containsText("https://example.org/kiribati-act");
        reviewer.keyboard().press("c");
        assertThat(reviewer.locator(".flash.done")).containsText(ref + " is confirmed");
        assertThat(figure(visitor)).isEqualTo(before + 1);

        // the figures of other tests are those of the starter data
        reviewer.navigate("/review/" + ref);
        reviewer.locator("#note").fill("Made for a test");
        reviewer.locator("button[data-key=w]").click();
        assertThat(reviewer.locator(".flash.done")).isVisible();
        assertThat(figure(visitor)).isEqualTo(before);
    }

    @Test
    void the_queue_is_worked_without_a_mouse() {
        String first = examples.submitted();
        String second = examples.submitted();
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.reviewer);
        page.navigate("/review?kind=example");
        var rows = page.locator("[data-row]");
        page.keyboard().press("j");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator(
                        "tr:has([data-row]:focus) input[type=checkbox], tr:has(input:focus) input[type=checkbox]"))
                .isChecked();
        page.keyboard().press("x");
        page.keyboard().press("k");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-keys]")).isVisible();
        see(page, "queue-keys");
        page.keyboard().press("Escape");

        page.locator("a[href^='/review/" + first + "']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main code").first()).hasText(first);
        page.keyboard().press("c");
        assertThat(page.locator(".flash.done")).containsText(first + " is confirmed");
        page.navigate("/review/" + second);
        page.keyboard().press("w");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("Nothing in the source says so");
        page.keyboard().press("Tab");
        page.keyboard().press("w");
        assertThat(page.locator(".flash.done")).containsText(second);
    }

    @Test
    void of_two_reviewers_at_once_the_second_reads_what_happened() {
        String ref = examples.submitted();
        var one = Browser.page(context, 1440, 900, "en");
        var other = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, one, examples.reviewer);
        Browser.signIn(context, other, examples.otherReviewer);
        one.navigate("/review/" + ref);
        other.navigate("/review/" + ref);
        one.locator("#note").fill("Which gazette?");
        one.locator("button[data-key=b]").click();
        assertThat(one.locator(".flash.done")).containsText(ref);
        other.locator("button[data-key=c]").click();
        assertThat(other.locator(".problems")).containsText("Somebody else changed");
        assertThat(other.locator("main")).containsText("Which gazette?");
        assertThat(examples.history(ref).standing()).isEmpty();
        see(other, "two-reviewers");
    }

    /// The value of M1 as everybody reads it.
    private static int figure(Page page) {
        page.navigate("/measures/M1");
        var count = COUNT.matcher(page.locator("h1").innerText());
        assertThat(count.find()).as(page.locator("h1").innerText()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    /// As long as people need to write.
    private void waitedFor(Page page) {
        page.evaluate("token => document.querySelector('[name=opened]').value = token", examples.openedAgo(60));
    }

    /// Looks at the page as axe does, and keeps a picture where TIDEMARK_PICTURES says.
    private static void see(Page page, String name) {
        Optional.ofNullable(System.getenv("TIDEMARK_PICTURES"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
        Browser.assertAccessible(page);
    }
}
