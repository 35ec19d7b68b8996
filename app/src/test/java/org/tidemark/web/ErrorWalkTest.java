package org.tidemark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// What somebody reads whose address or form cannot be read.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class ErrorWalkTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void a_page_that_cannot_be_read_names_the_field_and_what_to_write_there() {
        var page = Browser.page(context, 1440, 900, "en");
        page.navigate("/records/PE-BR-2024-02?asOf=yesterday");
        assertThat(page.locator("main"))
                .containsText("“yesterday” cannot be read as “As known on”. Expected is a date such as 2026-11-24, or");
        Browser.assertAccessible(page);
        page.navigate("/measures/M1?on=31.12.2025");
        assertThat(page.locator("main")).containsText("“31.12.2025” cannot be read as “In force on”");
        page.navigate("/measures/M1?definition=<b>any</b>");
        assertThat(page.locator("main")).containsText("“<b>any</b>” cannot be read as “Definition”");
        assertThat(page.locator("main")).containsText("adopted");
        page.navigate("/atlas?year=last");
        assertThat(page.locator("main")).containsText("Expected is a whole number");
        page.navigate("/atlas?policy=" + "x".repeat(500));
        assertThat(page.locator("main")).containsText("x…”");
    }

    @Test
    void it_does_so_in_arabic_on_a_phone() {
        var page = Browser.page(context, 390, 844, "ar");
        page.navigate("/measures/M1?asOf=yesterday");
        assertThat(page.locator("main")).containsText("yesterday");
        assertThat(page.locator("main")).not().containsText("Expected");
        Browser.assertAccessible(page);
    }
}
