package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
}
