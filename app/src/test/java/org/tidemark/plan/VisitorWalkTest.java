package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// A visitor without an account: from the number to the records behind it, and back in time.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class VisitorWalkTest {
    private static final String STICKING_OUT = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('main *, header *, footer *')]
                    .filter(e => { const box = e.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1 })
                    .map(e => e.outerHTML.slice(0, 120))""";

    @Autowired
    private ApplicationContext application;

    @Test
    void a_number_opens_to_what_was_counted_and_the_date_can_be_set_back() {
        var page = Browser.page(application, 1440, 900, "en");
        page.navigate("/?on=2026-11-24");
        Browser.assertAccessible(page);
        page.locator("ol.tide a.n").first().click();
        assertThat(page.locator("h1").innerText()).startsWith("6 new jurisdictions");
        Browser.assertAccessible(page);
        assertThat(page.locator("#counted").innerText()).contains("6");
        page.locator("input[name=on]").fill("2024-07-01");
        page.locator("form.times button").click();
        assertThat(page.locator("h1").innerText()).startsWith("1 new jurisdiction");
    }

    @Test
    void in_arabic_on_a_small_screen_the_page_reads_from_the_right_and_does_not_scroll_sideways() {
        var page = Browser.page(application, 390, 844, "ar");
        page.navigate("/measures/M1");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.evaluate(STICKING_OUT)).asInstanceOf(list(Object.class)).isEmpty();
        Browser.assertAccessible(page);
    }

    @Test
    void the_plan_itself_is_read_in_arabic_and_a_measure_says_what_is_not_stated() {
        var page = Browser.page(application, 390, 844, "ar");
        page.navigate("/plan/cells/DEC.NET");
        assertThat(page.locator("h1").innerText()).contains("إلغاء التجريم", "التشبيك والتواصل");
        var english = Browser.page(application, 1440, 900, "en");
        english.navigate("/measures/M1");
        assertThat(english.locator(".states").innerText())
                .contains("0 on 1 January 2024", "Global Drug Policy Index", "not stated");
    }

    @ParameterizedTest
    @CsvSource({"en,1440", "ar,390"})
    void by_keyboard_alone_from_the_number_to_its_record_and_source_and_back_in_time(String language, int width) {
        var page = Browser.page(application, width, 900, language);
        page.navigate("/?on=2026-11-24");
        Browser.tabTo(page, "ol.tide a.n");
        page.keyboard().press("Enter");
        page.waitForURL("**/measures/M1**");
        assertThat(page.locator("h1").innerText()).contains("6");

        Browser.tabTo(page, "a[href*='/records/PE-BR-2024-02']");
        page.keyboard().press("Enter");
        page.waitForURL("**/records/PE-BR-2024-02**");
        Browser.tabTo(page, "a[href^='https://g1.globo.com']");

        page.navigate("/measures/M1?on=2026-11-24");
        Browser.tabTo(page, "input[name=on]");
        page.keyboard().type("07012024");
        Browser.tabTo(page, "form.times button");
        page.keyboard().press("Enter");
        page.waitForURL("**on=2024-07-01**");
        assertThat(page.locator("h1 b").innerText()).isEqualTo("1");
    }

    @Test
    void without_script_the_same_way_is_open() {
        var page = Browser.pageWithoutScript(application, 390, 844, "en");
        page.navigate("/?on=2026-11-24");
        page.locator("ol.tide a.n").first().click();
        assertThat(page.locator("h1").innerText()).startsWith("6 new jurisdictions");
        page.locator("#not-counted ~ details > summary").first().click();
        assertThat(page.locator("#not-counted ~ details li").first().isVisible())
                .isTrue();
        page.locator("td a[href*='/records/PE-BR-2024-02']").click();
        assertThat(page.locator("main a[href^='https://g1.globo.com']").isVisible())
                .isTrue();
        page.locator("input[name=asOf]").fill("2020-01-01");
        page.locator("main form button").first().click();
        assertThat(page.locator("main").innerText()).contains("Nothing of this record was confirmed");

        page.navigate("/atlas");
        page.locator("select[name=policy]").selectOption("legal_regulation");
        page.locator("form.filters button").click();
        page.locator("main table a[href*='/jurisdictions/UY']").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Uruguay");
        page.locator(".menu > summary").click();
        page.locator(".languages > summary").click();
        page.locator("a[hreflang=ar]").click();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
    }
}
