package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Role;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.History;
import org.tidemark.evidence.Status;

@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class EventFormTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Histories histories;

    @Test
    void a_coder_sees_what_the_figure_would_become_and_submits_the_event() {
        var page = Browser.page(context, 1440, 1000, "en");
        var coder = Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/events/new");
        Browser.assertAccessible(page);
        fill(page, "Fiji", "2026-02-03", "Test Act of Fiji");
        page.locator("[data-preview-here] strong").waitFor();
        assertThat(page.locator("[data-preview-here] strong").first().innerText())
                .matches("M1: \\d+ → \\d+");
        shoot(page, "form-1440");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".problems").innerText()).contains("source is needed");
        assertThat(page.locator("#instrument").inputValue()).isEqualTo("Test Act of Fiji");
        page.locator("#address0").fill("https://example.org/fiji");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash").innerText()).contains("PE-FJ-2026-01 is submitted");

        var proposal = CurrentPerson.as(coder, () -> histories.of("PE-FJ-2026-01"))
                .flatMap(History::proposal)
                .orElseThrow();
        assertThat(proposal.status()).isEqualTo(Status.SUBMITTED);
        assertThat(proposal.author()).isEqualTo(coder.id());

        page.navigate("/desk/events/new");
        fill(page, "FJ", "2026-03", "Another act");
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".problems").innerText()).contains("likely duplicates");
        Browser.assertAccessible(page);
        shoot(page, "form-duplicates-1440");
        page.locator("#another").check();
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".flash").innerText()).contains("PE-FJ-2026-02 is saved as a draft");
    }

    @Test
    void a_name_of_several_places_is_asked_back_and_two_coders_do_not_overwrite_each_other() {
        var page = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk/events/new");
        fill(page, "Congo", "2026", "Test Act of Congo");
        page.locator("button[value=draft]").click();
        Browser.assertAccessible(page);
        shoot(page, "form-390");
        page.getByRole(AriaRole.RADIO).first().check();
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".flash").innerText()).contains("is saved as a draft");
        String address = page.url();
        page.locator("#address0").fill("https://example.org/congo");
        page.locator("button[value=submit]").click();
        assertThat(page.locator(".flash").innerText()).contains("is submitted");
        page.navigate(address);

        var other = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, other, Role.CODER);
        other.navigate(address);
        other.locator("#summary").fill("Theirs");
        other.locator("button[value=draft]").click();
        assertThat(other.locator(".problems").innerText()).contains("Somebody else has submitted");
        other.locator("button[value=submit]").click();
        assertThat(other.locator(".flash").innerText()).contains("is submitted");
        page.locator("#summary").fill("Mine");
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".problems").innerText()).contains("Somebody else changed");
        assertThat(page.locator("#summary").inputValue()).isEqualTo("Mine");
    }

    @Test
    void the_import_page_is_accessible_in_arabic_on_a_phone_and_on_a_large_screen() {
        for (String language : new String[] {"en", "ar"}) {
            var page = Browser.page(context, language.equals("ar") ? 390 : 1440, 844, language);
            Browser.signIn(context, page, Role.CODER);
            page.navigate("/desk/imports");
            page.locator("#file")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "reforms.csv",
                            "text/csv",
                            (String.join(",", AtlasFile.EVENT_COLUMNS)
                                            + "\nPE-BR-X,XX,Brazil,decriminalisation,adopted,soon,,,de_jure,all,,reform,,,,yes,\n")
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            Browser.assertAccessible(page);
            page.locator("main button.primary").click();
            page.locator("table").first().waitFor();
            Browser.assertAccessible(page);
            shoot(page, "import-" + language);
        }
    }

    private static void fill(Page page, String place, String date, String instrument) {
        page.locator("#jurisdiction").fill(place);
        page.locator("#type").selectOption("decriminalisation");
        page.locator("#stage").selectOption("adopted");
        page.locator("#date").fill(date);
        page.locator("#instrument").fill(instrument);
        page.locator("#model").selectOption("de_jure");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
    }
}
