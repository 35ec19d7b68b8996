package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// An administrator adds somebody, who signs in with what the outbox holds, changes what they may do, and ends it.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class AdministratorWalkTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void an_administrator_adds_a_person_changes_the_role_revokes_it_and_reads_what_was_done() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, Role.ADMINISTRATOR);
        page.navigate("/admin/people");
        page.locator("main a.primary").click();
        String name = "Walk " + UUID.randomUUID();
        String email = UUID.randomUUID() + "@example.org";
        page.getByLabel("Name").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Coder").check();
        press(page, "Invite");
        assertThat(page.locator(".flash").innerText()).contains(name);

        page.navigate("/admin/outbox");
        page.locator("article.letter", new Page.LocatorOptions().setHasText(email))
                .first()
                .waitFor();
        assertThat(page.locator("main").innerText()).contains(email);

        page.navigate("/admin/people");
        page.locator("tr:has-text('" + email + "') a").click();
        page.getByLabel("Coder").uncheck();
        page.getByLabel("Reviewer").check();
        press(page, "Save");
        assertThat(page.locator(".flash").innerText()).contains("have been changed");
        press(page, "Close this account");
        assertThat(page.locator("main").innerText()).contains("Closed since");
        page.getByText("Changes of this person's access").click();
        assertThat(page.locator("main").innerText()).contains("coder → reviewer");
        assertThat(page.locator("main tbody tr").count()).isGreaterThanOrEqualTo(3);

        page.navigate("/admin/people");
        assertThat(page.locator("tr:has-text('" + email + "')").innerText()).contains("Closed");
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
