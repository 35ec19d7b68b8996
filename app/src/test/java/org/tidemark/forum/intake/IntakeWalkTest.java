package org.tidemark.forum.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import org.tidemark.access.Role;

/// A coder takes notes in and corrects what was found, in a real browser.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class IntakeWalkTest {
    private static final String NOTES = """
            Norway: We support harm reduction. It saves lives.

            Zzyzx Unheardof Person: I have a question about it. Thank you.

            Mexico: We call for a review of the system.""";

    @Autowired
    private ApplicationContext context;

    @Test
    void pasted_notes_are_looked_at_then_kept_corrected_by_keyboard_and_published() {
        var page = coder(1440, "en");
        page.navigate("/desk/sittings/new");
        page.locator("#forum").fill("TEST");
        page.locator("#number").fill("2");
        page.locator("#text").fill(NOTES);
        page.locator("button[value=look]").click();
        assertThat(page.locator(".problems")).containsText("Give the sitting a title.");
        assertThat(page.locator("#text")).hasValue(NOTES);
        page.locator("#title").fill("A walk " + UUID.randomUUID());
        page.locator("button[value=look]").click();
        assertThat(page.locator("#found")).containsText("3 interventions");
        Browser.assertAccessible(page);
        page.locator("button[value=keep]").click();
        assertThat(page.locator(".flash.done")).containsText("Kept:");
        assertThat(page.locator(".turn h3").first()).hasText("Norway");
        Browser.assertAccessible(page);

        // split the first by keyboard, say who spoke, take both back
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash.done")).containsText("Split in two.");
        assertThat(page.locator("article.turn")).hasCount(4);
        page.keyboard().press("j");
        page.keyboard().press("a");
        page.keyboard().type("Colombia");
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash.done")).containsText("The speaker is Colombia.");
        page.keyboard().press("u");
        assertThat(page.locator(".flash.done")).containsText("The last change was taken back.");
        page.keyboard().press("u");
        assertThat(page.locator("article.turn")).hasCount(3);

        page.locator("section[aria-labelledby=publish-title] button.primary").click();
        assertThat(page.locator(".flash.problem")).containsText("1 speaker is not known.");
        page.locator("#unknown").check();
        page.locator("section[aria-labelledby=publish-title] button.primary").click();
        assertThat(page.locator(".flash.done")).containsText("Everybody can read it now.");
        page.locator("#reason").fill("A test");
        page.locator("button.danger").click();
        assertThat(page.locator(".flash.done")).containsText("Only those who work here");
    }

    @Test
    void the_posts_of_a_blog_are_chosen_and_taken_in_once() {
        String address = "https://notes.example.org/" + UUID.randomUUID();
        String blog = Files.blog(
                Files.post(
                        "CND 68 Plenary", address + "/1", "2025-03-14", "<p>Norway: Yes.</p><p>Chair: Thank you.</p>"),
                Files.post("Committee of the Whole", address + "/2", "2025-03-13", "Mexico: No.\n\nChair: Thank you."));
        var page = coder(1440, "en");
        upload(page, "export.xml", Files.bytes(blog));
        page.waitForURL("**/desk/blogs/**");
        assertThat(page.locator("#session0")).hasValue("CND68");
        assertThat(page.locator("#kind1")).hasValue("cow");
        Browser.assertAccessible(page);
        page.locator("#take1").uncheck();
        page.locator("button.primary").click();
        assertThat(page.locator(".flash.done")).containsText("1 sitting was taken in.");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("CND 68 Plenary")))
                .containsText("taken in before");
        assertThat(page.locator("#take0")).not().isChecked();
        assertThat(page.locator("#take1")).isChecked();
    }

    @Test
    void hostile_files_are_answered_in_words() {
        var page = coder(1440, "en");
        upload(page, "bomb.docx", Files.wordBomb());
        assertThat(page.locator("#file-error")).containsText("unpacks to far more");
        upload(
                page,
                "export.xml",
                Files.bytes("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>"));
        assertThat(page.locator("#file-error")).containsText("entities of its own");
        upload(
                page,
                "a.html",
                Files.bytes(
                        "<html><script>document.title = 'run'</script><p>Norway: <img src=x onerror=alert(1)>Yes.</p>"));
        assertThat(page.locator("#text")).hasValue("Norway: Yes.");
        assertThat(page.title()).doesNotContain("run");
        page.navigate("/desk/sittings/new");
        page.evaluate("""
                () => {
                    const carried = new DataTransfer()
                    carried.items.add(new File([new ArrayBuffer(21000000)], 'a.txt'))
                    const field = document.querySelector('#file')
                    field.files = carried.files
                    field.dispatchEvent(new Event('change'))
                }""");
        assertThat(page.locator("[data-told=file]")).containsText("20 MB");
        page.locator("button[value=look]").click();
        assertThat(page.locator("#file")).isFocused();
        assertThat(page.locator("h1")).hasText("A new sitting");
    }

    @Test
    void a_paste_of_fifty_megabytes_is_refused_at_once_and_what_was_typed_stays() {
        var page = coder(1440, "en");
        page.navigate("/desk/sittings/new");
        page.locator("#text").fill("Norway: Yes.");
        paste(page, "Mexico: We do not agree.\n", 2_000_000);
        assertThat(page.locator("[data-told=text] .error")).containsText("one sitting may have up to 2,000,000");
        assertThat(page.locator("[data-told=text] .error")).containsText("50,000,012 characters");
        assertThat(page.locator("#text")).hasValue("Norway: Yes.");
        page.locator("button[value=look]").click();
        assertThat(page.locator("#found")).containsText("1 intervention");
    }

    @Test
    void a_long_paste_goes_as_a_file_and_comes_back_without_a_field_to_hold_it() {
        var page = coder(1440, "en");
        page.navigate("/desk/sittings/new");
        page.locator("#text").fill("Norway: Yes.\n\n");
        paste(page, "Mexico: " + "We do not agree with this text. ".repeat(40) + "\n\nChair: Thank you.\n\n", 1400);
        assertThat(page.locator("[data-told=text]")).containsText("Your pasted text, 1.8 MB, will be sent as a file.");
        assertThat(page.locator("#text")).hasValue("");
        Browser.assertAccessible(page);
        page.locator("[data-told=text] button").click();
        assertThat(page.locator("#text")).hasValue("Norway: Yes.\n\n");
        paste(page, "Mexico: " + "We do not agree with this text. ".repeat(40) + "\n\nChair: Thank you.\n\n", 1400);
        page.locator("button[value=look]").click();
        assertThat(page.locator(".problems")).containsText("Give the sitting a title.");
        assertThat(page.locator("#text-kept")).containsText("characters is kept in this form");
        Browser.assertAccessible(page);
        assertThat(page.locator("#text")).hasValue("");
        page.locator("#title").fill("A long one " + UUID.randomUUID());
        page.locator("#forum").fill("TEST");
        page.locator("button[value=look]").click();
        assertThat(page.locator("#found")).containsText("2,801 interventions");
        page.locator("button[value=keep]").click();
        assertThat(page.locator(".flash.done")).containsText("Kept:");
        assertThat(page.locator(".turn h3").first()).hasText("Norway");
    }

    @Test
    void ten_thousand_speakers_whom_nobody_knows_are_looked_at_and_kept() {
        var page = coder(1440, "en");
        page.navigate("/desk/sittings/new");
        page.locator("#title").fill("Many speakers " + UUID.randomUUID());
        page.locator("#forum").fill("TEST");
        page.evaluate("""
                () => {
                    const line = (_, n) => `Xu${n.toString(26).replace(/[0-9]/g, 'z')} Example, IDPC: number ${n}.`
                    window.pasted = Array.from({ length: 10000 }, line).join('\\n\\n')
                }""");
        paste(page);
        page.locator("button[value=look]").click();
        assertThat(page.locator("#found")).containsText("10,000 interventions");
        page.locator("button[value=keep]").click();
        assertThat(page.locator(".flash.done")).containsText("Kept:");
        assertThat(page.locator("article.turn")).hasCount(100);
    }

    @Test
    void notes_are_taken_in_without_script_in_arabic_on_a_phone() {
        var page = Browser.pageWithoutScript(context, 390, 844, "ar");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/sittings/new");
        page.locator("#title").fill("جلسة " + UUID.randomUUID());
        page.locator("#forum").fill("TEST");
        page.locator("#number").fill("3");
        page.locator("#text").fill("النرويج: نوافق. شكرا لكم.\n\nالمكسيك: لا نوافق.");
        page.locator("button[value=look]").click();
        page.locator("button[value=keep]").click();
        assertThat(page.locator("article.turn").first()).containsText("النرويج");
        page.locator("article.turn summary").first().click();
        page.locator("article.turn input[name=speaker]").first().fill("كولومبيا");
        page.locator("article.turn form[action$=speakers] button").first().click();
        assertThat(page.locator(".turn h3").first()).hasText("كولومبيا");
        var scripted = coder(390, "ar");
        scripted.navigate(page.url());
        assertThat((int) scripted.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        Browser.assertAccessible(scripted);
    }

    private static void paste(Page page, String words, int times) {
        page.evaluate(
                "({ words, times }) => window.pasted = words.repeat(times)", Map.of("words", words, "times", times));
        paste(page);
    }

    /// Pastes `window.pasted` at the end of what stands in the field, as a browser does.
    private static void paste(Page page) {
        page.evaluate("""
                () => {
                    const field = document.querySelector('#text')
                    field.setSelectionRange(field.value.length, field.value.length)
                    const carried = new DataTransfer()
                    carried.setData('text/plain', window.pasted)
                    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, cancelable: true }))
                }""");
    }

    private static void upload(Page page, String name, byte[] content) {
        page.navigate("/desk/sittings/new");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("button[value=look]").click();
    }

    private Page coder(int width, String language) {
        var page = Browser.page(context, width, 900, language);
        Browser.signIn(context, page, Role.CODER);
        return page;
    }
}
