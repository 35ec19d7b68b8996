package org.tidemark.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.tidemark.forum.CodingExamples.mark;

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
import org.tidemark.access.Role;

/// A coder, a second coder and whoever settles where they differ, each in a real browser.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class CodingWalkTest {
    @Autowired
    private ApplicationContext context;

    private CodingExamples examples;

    @BeforeEach
    void a_sitting() {
        examples = new CodingExamples(context);
    }

    @Test
    void two_code_by_keyboard_alone_and_a_third_settles_where_they_differ() {
        var first = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, first, examples.first);
        first.navigate("/desk/coding/interventions/" + examples.ref);
        press(first, "ArrowDown", "ArrowDown", "Shift+ArrowDown");
        assertThat(first.locator("mark.chosen")).hasText(CodingExamples.CALL);
        press(first, "1", "s");
        assertThat(first.locator("li[data-code=SYSTEM_CHANGE] .tag")).hasText("supports");
        press(first, "u");
        assertThat(first.locator("li[data-code=SYSTEM_CHANGE] .tag")).hasCount(0);
        press(first, "s", "d");
        assertThat(first.locator("li[data-code=SYSTEM_CHANGE] details")).hasAttribute("open", "");
        assertThat(first.locator("#saved")).hasText("Saved");
        see(first, "workbench");
        press(first, "?");
        assertThat(first.locator("dialog[data-keys]")).isVisible();
        press(first, "Escape", "d", "Enter");
        assertThat(first.locator(".flash.done")).containsText("A second coder comes");
        assertThat(first.url()).endsWith("-002");
        press(first, "k");
        first.waitForURL("**/" + examples.ref);
        assertThat(first.locator("main")).containsText("You handed this in");
        see(first, "handed-in");

        var second = Browser.page(context, 390, 844, "ar");
        Browser.signIn(context, second, examples.second);
        second.navigate("/desk/coding/interventions/" + examples.ref);
        assertThat(second.locator("mark")).hasCount(0);
        press(second, "ArrowDown", "ArrowDown", "1", "n");
        assertThat(second.locator("li[data-code=SYSTEM_CHANGE] .tag")).hasCount(1);
        fits(second);
        see(second, "second-arabic");
        press(second, "Enter");
        assertThat(second.locator(".flash.done")).isVisible();

        var third = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, third, examples.third);
        third.navigate("/desk/coding/disagreements/" + examples.ref);
        see(third, "disagreement");
        Browser.tabTo(third, "input[name=kept]");
        press(third, "Space");
        Browser.tabTo(third, "textarea[name=reason]");
        third.keyboard().type("The text asks for a review: see the inclusion");
        press(third, "Tab", "Enter");
        assertThat(third.locator(".flash.done")).containsText("Settled");
        assertThat(examples.onRecord()).hasSize(1);

        second.navigate("/desk/coding");
        assertThat(second.locator("main")).containsText("The text asks for a review");
        fits(second);
        see(second, "desk-arabic");
        third.navigate("/desk/coding");
        see(third, "desk");
    }

    @Test
    void a_key_is_answered_while_the_line_is_down_and_saved_when_it_is_back() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/interventions/" + examples.ref);
        page.context().setOffline(true);
        press(page, "Shift+ArrowDown", "4", "o");
        assertThat(page.locator("li[data-code=DECRIM] .tag")).hasText("opposes");
        assertThat(page.locator("#saved")).containsText("Not saved yet");
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).hasText("Saved");
        page.reload();
        assertThat(page.locator("li[data-code=DECRIM] .tag")).hasText("opposes");
    }

    @Test
    void the_machine_suggests_with_words_and_marks_nothing_by_itself() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/interventions/" + examples.ref);
        assertThat(page.locator(".suggested h2")).hasText("Suggested by the machine");
        page.locator("a[data-suggested=SYSTEM_CHANGE]").click();
        assertThat(page.locator("mark.chosen")).hasText(CodingExamples.CALL);
        assertThat(page.locator("#code-SYSTEM_CHANGE")).isChecked();
        assertThat(page.locator("li[data-code] .tag")).hasCount(0);
        see(page, "suggested");
        page.navigate("/desk/coding/interventions/" + examples.ref + "/suggestions");
        assertThat(page.locator("main")).containsText(CodingExamples.CALL);
        see(page, "suggestions-without-script");

        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT));
        var second = Browser.page(context, 390, 844, "ar");
        Browser.signIn(context, second, examples.second);
        second.navigate("/desk/coding/interventions/" + examples.ref);
        assertThat(second.locator(".suggested")).hasCount(0);
        second.navigate("/desk/coding/interventions/" + examples.ref + "/suggestions");
        assertThat(second.locator("[data-suggested]")).hasCount(0);
        see(second, "suggestions-blind-arabic");
    }

    @Test
    void a_whole_sitting_is_walked_by_keyboard_and_one_comes_back_to_the_same_place() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT));
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/sittings/" + examples.sitting);
        assertThat(page.locator(".progress")).containsText("You have coded 1 of 2; 1 waits for you");
        press(page, "j", "j", "k");
        assertThat(page.locator("[id='" + examples.ref + "'] h2 a:focus")).hasCount(1);
        press(page, "J");
        assertThat(page.locator("[id='" + examples.sitting + "-002'] h2 a:focus"))
                .hasCount(1);
        see(page, "whole-sitting");
        press(page, "Enter");
        page.waitForURL("**/interventions/" + examples.sitting + "-002");
        assertThat(page.locator(".progress")).containsText("You have coded 1 of 2; 1 waits for you");
        press(page, "k");
        page.waitForURL("**/interventions/" + examples.ref);
        press(page, "J");
        page.waitForURL("**/interventions/" + examples.sitting + "-002");
        press(page, ".");
        page.waitForURL("**/sittings/" + examples.sitting + "#" + examples.sitting + "-002");
        press(page, "k");
        assertThat(page.locator("[id='" + examples.ref + "'] h2 a:focus")).hasCount(1);

        var phone = Browser.page(context, 390, 844, "ar");
        Browser.signIn(context, phone, examples.first);
        phone.navigate("/desk/coding/sittings/" + examples.sitting);
        fits(phone);
        see(phone, "whole-sitting-arabic");
        phone.navigate("/desk/coding/interventions/" + examples.sitting + "-002");
        fits(phone);
        see(phone, "workbench-arabic");
    }

    @Test
    void the_mouse_chooses_any_words() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/interventions/" + examples.ref);
        @SuppressWarnings("unchecked")
        var at = (java.util.Map<String, Number>) page.evaluate("""
                () => { const line = document.querySelectorAll('.sentence')[1].getClientRects()[0]
                        return { x: line.left + 40, y: line.top + line.height / 2 } }""");
        page.mouse().dblclick(at.get("x").doubleValue(), at.get("y").doubleValue());
        assertThat(page.locator("mark.chosen")).hasText("asked");
        page.locator("label[for=code-DECRIM]").click();
        page.locator("[name=stance][value=support]").click();
        assertThat(page.locator("#saved")).hasText("Saved");
        page.locator("#nothing").click();
        assertThat(page.locator(".flash.problem")).containsText("You have marked something");
    }

    @Test
    void everything_goes_without_script_too() {
        var page = Browser.pageWithoutScript(context, 390, 844, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/interventions/" + examples.ref);
        page.locator("label[for=code-DECRIM]").click();
        page.locator("[name=stance][value=neutral]").check();
        page.locator("#first").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#last").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#mark button:not([name])").click();
        assertThat(page.locator(".flash.done")).hasText("Marked.");
        assertThat(page.locator("mark")).hasText(CodingExamples.CALL);
        page.locator("#done").click();
        assertThat(page.locator(".flash.done")).containsText("A second coder comes");
    }

    @Test
    void the_pages_of_agreement_and_codebook_are_readable() {
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.SUPPORT));
        examples.code(examples.second, mark("SYSTEM_CHANGE", Stance.SUPPORT), mark("DECRIM", Stance.OPPOSE));
        for (String language : java.util.List.of("en", "ar")) {
            var page = Browser.page(context, language.equals("ar") ? 390 : 1440, 900, language);
            Browser.signIn(context, page, Role.REVIEWER, Role.CODER);
            for (String address : java.util.List.of(
                    "/forum/agreement",
                    "/desk/coding/agreement",
                    "/forum/codebook",
                    "/desk/codebook",
                    "/desk/coding/sittings/" + examples.sitting,
                    "/desk/coding/records/CO-" + examples.ref + "-1")) {
                page.navigate(address);
                fits(page);
                see(page, address.replaceAll("test-.*|^/", "").replace('/', '-') + "-" + language);
            }
        }
    }

    @Test
    void a_new_version_of_the_codebook_is_weighed_before_it_is_published() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, Role.SECRETARIAT);
        page.navigate("/desk/codebook");
        page.locator("main button.primary").click();
        page.locator("a[href='/desk/codebook/codes/HR_MECHANISM']").click();
        page.locator("#countsFor").selectOption("call");
        see(page, "code");
        page.locator("main button.primary").click();
        assertThat(page.locator(".flash.done")).containsText("HR_MECHANISM");
        page.locator("main a.button.primary").click();
        assertThat(page.locator("main")).containsText("The figure would change.");
        assertThat(page.locator("main")).containsText("Albania");
        see(page, "publication");
        page.navigate("/desk/codebook");
        page.onDialog(dialog -> dialog.accept());
        page.locator("button.danger").click();
        assertThat(page.locator(".flash.done")).containsText("given up");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isEqualTo(page.viewportSize().width);
    }

    /// Looks at the page as axe does, and keeps a picture where TIDEMARK_PICTURES says.
    private static void see(Page page, String name) {
        Optional.ofNullable(System.getenv("TIDEMARK_PICTURES"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
        Browser.assertAccessible(page);
    }
}
