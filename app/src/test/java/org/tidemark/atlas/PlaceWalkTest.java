package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class PlaceWalkTest {
    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/atlas/jurisdictions/BR",
                "/atlas/jurisdictions/US-TX-DAL",
                "/atlas/compare?with=BR&with=DE",
                "/atlas/criteria",
                "/atlas/criteria/GS03"
            })
    void everybody_can_read_it_in_arabic_on_a_phone(String address) {
        var page = Browser.page(context, 390, 844, "ar");
        page.navigate(address);
        Browser.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void a_visitor_goes_from_a_criterion_to_a_place_and_compares_it_with_another() {
        var page = Browser.page(context, 1440, 900, "en");
        page.navigate("/atlas/criteria/GS03");
        page.locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Portugal"))
                .click();
        page.waitForURL("**/atlas/jurisdictions/PT");
        page.locator("main a.button").click();
        page.waitForURL("**/atlas/compare?with=PT");
        page.locator("select[name=with]").nth(1).selectOption("BR");
        page.locator("form.filters button").click();
        page.waitForURL("**/atlas/compare?with=PT&with=BR**");
        assertThat(page.locator("h1").textContent()).isEqualTo("Compared: Portugal and Brazil");
    }
}
