package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import org.tidemark.access.Role;

/// A coder enters a reform without touching a mouse: from the desk to the form, its preview, and back to the desk.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class CoderWalkTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void a_coder_enters_and_submits_an_event_by_keyboard_alone() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, Role.CODER);
        page.navigate("/desk");
        Browser.tabTo(page, "a[href='/desk/events/new']");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/events/new");

        Browser.tabTo(page, "#jurisdiction");
        page.keyboard().type("Tuvalu");
        Browser.tabTo(page, "#type");
        page.keyboard().type("Decrim");
        Browser.tabTo(page, "#stage");
        page.keyboard().type("Adopted");
        Browser.tabTo(page, "#date");
        page.keyboard().type("2026-05-04");
        Browser.tabTo(page, "#instrument");
        page.keyboard().type("Test Act of Tuvalu");
        Browser.tabTo(page, "#model");
        page.keyboard().type("De jure");
        page.locator("[data-preview-here] strong").first().waitFor();
        assertThat(page.locator("[data-preview-here]").innerText()).contains("M1: ");

        Browser.tabTo(page, "#address0");
        page.keyboard().type("https://example.org/tuvalu");
        Browser.tabTo(page, "button[value=submit]");
        page.keyboard().press("Enter");
        page.locator(".flash").waitFor();
        assertThat(page.locator(".flash").innerText()).contains("PE-TV-2026-01 is submitted");

        page.navigate("/desk");
        assertThat(page.locator("main").innerText()).contains("PE-TV-2026-01");
    }
}
