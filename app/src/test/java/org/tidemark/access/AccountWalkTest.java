package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class AccountWalkTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void a_passkey_is_added_signs_in_and_is_removed() {
        var page = Browser.page(context, 1440, 900, "en");
        giveDeviceWithPasskeys(page);
        var person = Browser.signIn(context, page, Role.CODER);

        page.getByLabel("Name of the new passkey").fill("Laptop");
        button(page, "Add a passkey").click();
        page.waitForSelector(".flash:has-text('Laptop')");
        button(page, "Sign out").click();
        page.waitForURL(Browser.address(context) + "/");
        page.navigate("/account");
        assertThat(page.url()).endsWith("/sign-in?to=%2Faccount");

        button(page, "Sign in with a passkey").click();
        page.waitForURL("**/account");
        assertThat(page.locator("h1").textContent()).isEqualTo(person.name());

        page.getByLabel("Remove the passkey Laptop").click();
        page.waitForSelector(".flash");
        assertThat(page.getByLabel("Remove the passkey Laptop").count()).isZero();
    }

    @Test
    void a_session_elsewhere_is_listed_and_ended() {
        var here = Browser.page(context, 390, 844, "en");
        var person = Browser.signIn(context, here, Role.CODER);
        var there = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, there, person);

        here.reload();
        assertThat(here.locator("main").textContent()).contains("Chrome on Linux");
        button(here, "Sign out there").click();
        here.waitForSelector(".flash");
        there.navigate("/account");
        assertThat(there.url()).contains("/sign-in");
        here.navigate("/account");
        assertThat(here.url()).endsWith("/account");
    }

    @Test
    void an_administrator_invites_somebody_and_takes_a_role_away_again() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, Role.ADMINISTRATOR);
        page.navigate("/admin/people");
        page.getByText("Invite somebody").click();
        String email = UUID.randomUUID() + "@example.org";
        page.getByLabel("Name").fill("Ada Example");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Coder").check();
        button(page, "Invite").click();
        page.waitForSelector(".flash:has-text('Ada Example has been invited')");

        page.locator("tr:has-text('" + email + "') a").click();
        page.getByLabel("Coder").uncheck();
        page.getByLabel("Reviewer").check();
        button(page, "Save").click();
        page.waitForSelector(".flash");
        page.getByText("Changes of this person's access").click();
        assertThat(page.locator("main").textContent()).contains("coder → reviewer");
    }

    @Test
    void the_outbox_opens_on_this_machine_and_not_through_a_proxy_on_it() {
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, Role.ADMINISTRATOR);
        assertThat(status(page.navigate("/admin/outbox"))).isEqualTo(200);
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "127.0.0.1"));
        assertThat(status(page.navigate("/admin/outbox"))).isEqualTo(403);
    }

    private static int status(@Nullable Response answer) {
        return answer == null ? 0 : answer.status();
    }

    @Test
    void the_pages_of_access_are_accessible_in_arabic_on_a_phone_too() {
        var page = Browser.page(context, 390, 844, "ar");
        page.navigate("/sign-in");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        Browser.assertAccessible(page);
        Browser.signIn(context, page, Role.ADMINISTRATOR);
        for (String path :
                new String[] {"/account", "/admin/people", "/admin/people/new", "/admin/audit", "/admin/outbox"}) {
            page.navigate(path);
            Browser.assertAccessible(page);
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits the screen", path)
                    .isTrue();
        }
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void giveDeviceWithPasskeys(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
