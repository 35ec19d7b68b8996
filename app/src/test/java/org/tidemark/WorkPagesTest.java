package org.tidemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
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
            "/desk/coding/sittings/cnd68-plenary-friday-afternoon-session",
            "/desk/coding/interventions/cnd68-plenary-friday-afternoon-session-002",
            "/desk/codebook",
            "/desk/forum",
            "/desk/forum/statements/new",
            "/desk/forum/statements/ST-s001/edit",
            "/desk/forum/resolutions/new",
            "/desk/forum/milestones/new",
            "/desk/forum/ballots/new",
            "/desk/forum/ballots/cnd68-6",
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

    @TestFactory
    Stream<DynamicTest> the_pages_of_work_are_readable_in_the_dark() {
        var page = atWork(1440, "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return each(page, address -> Browser.assertAccessible(page));
    }

    @TestFactory
    Stream<DynamicTest> the_pages_of_work_are_readable_in_arabic_on_a_phone() {
        var page = atWork(390, "ar");
        return each(page, address -> {
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            Browser.assertAccessible(page);
        });
    }

    private Page atWork(int width, String language) {
        var page = Browser.page(application, width, 900, language);
        Browser.signIn(application, page, Role.ADMINISTRATOR, Role.CODER, Role.REVIEWER);
        return page;
    }

    /// Each page that is there from the start, and the notes of a sitting that has just begun.
    private static Stream<DynamicTest> each(Page page, Consumer<String> look) {
        var begun = dynamicTest("/desk/sittings/…/live", () -> {
            page.navigate("/desk/sittings/new");
            page.locator("#title").fill("A sitting " + UUID.randomUUID());
            page.locator("#forum").fill("TEST");
            page.locator("button[value=live]").click();
            page.waitForURL("**/live");
            look.accept(page.url());
        });
        return Stream.concat(
                PAGES.stream()
                        .map(address -> dynamicTest(address, () -> {
                            page.navigate(address);
                            look.accept(address);
                        })),
                Stream.of(begun));
    }
}
