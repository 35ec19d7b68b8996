package org.tidemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.Role;

/// What holds for every page behind the doors.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class WorkPagesTest {
    private static final List<String> PAGES = List.of(
            "/account",
            "/desk",
            "/desk/events/new",
            "/desk/events/PE-BR-2024-02/edit",
            "/desk/imports",
            "/desk/coding",
            "/desk/coding/agreement",
            "/desk/codebook",
            "/desk/sittings",
            "/desk/sittings/new",
            "/desk/sittings/cnd68-plenary-friday-afternoon-session",
            "/review",
            "/review/PE-EE-2002-01",
            "/review/suggestions",
            "/admin/people",
            "/admin/people/new",
            "/admin/audit",
            "/admin/outbox",
            "/admin/languages");

    @Autowired
    private ApplicationContext application;

    @Test
    void the_pages_of_work_are_readable_in_the_dark() {
        var page = Browser.page(application, 1440, 900, "en");
        Browser.signIn(application, page, Role.ADMINISTRATOR, Role.CODER, Role.REVIEWER);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String address : PAGES) {
            page.navigate(address);
            Browser.assertAccessible(page);
        }
    }

    @Test
    void the_pages_of_work_are_readable_in_arabic_on_a_phone() {
        var page = Browser.page(application, 390, 844, "ar");
        Browser.signIn(application, page, Role.ADMINISTRATOR, Role.CODER, Role.REVIEWER);
        for (String address : PAGES) {
            page.navigate(address);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", address)
                    .isEqualTo(390);
            Browser.assertAccessible(page);
        }
    }
}
