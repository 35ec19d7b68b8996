package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;
import org.tidemark.access.Role;

/// A visitor of the UN record: from the measure to the sentence, through search and comparison, in Arabic on a
/// phone.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class ForumWalkTest {
    private static final String STICKING_OUT = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('main *, header *, footer *')]
                    .filter(e => { const box = e.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1 })
                    .map(e => e.outerHTML.slice(0, 120))""";

    @Autowired
    private ApplicationContext application;

    @Test
    void from_the_measure_to_the_sentence_and_its_source() {
        var page = Browser.page(application, 1440, 900, "en");
        page.navigate("/measures/M3b?on=2026-11-24");
        page.locator("main a[href*='/forum/states/CO']").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Colombia at the UN");
        assertThat(page.locator("section:has(> h2#SYSTEM_CHANGE) li").first().innerText())
                .contains("supports");
        page.locator("section:has(> h2#SYSTEM_CHANGE) a[href*='/records/']")
                .first()
                .click();
        assertThat(page.locator("main a[href^='http']").first().isVisible()).isTrue();
    }

    @Test
    void a_word_is_searched_narrowed_and_read_where_it_was_said() {
        var page = Browser.page(application, 1440, 900, "en");
        page.navigate("/forum");
        page.locator(".tabs a[href='/forum/search']").click();
        page.locator("#q").fill("\"human rights\" -nothingness");
        page.keyboard().press("Enter");
        page.waitForURL("**/forum/search?**");
        assertThat(page.locator(".found h2").innerText()).contains("found");
        assertThat(page.locator(".hits mark").first().innerText()).isNotBlank();
        Browser.assertAccessible(page);
        page.locator(".facets a").first().click();
        assertThat(page.url()).contains("state=");
        page.locator(".hits a").first().click();
        assertThat(page.locator("main blockquote").first().innerText().toLowerCase(java.util.Locale.ROOT))
                .containsPattern("human\\W+rights");
    }

    @Test
    void a_member_saves_a_search_and_finds_it_in_the_account() {
        var page = Browser.page(application, 1440, 900, "en");
        Browser.signIn(application, page, Role.MEMBER);
        page.navigate("/forum/search?q=reform");
        page.locator("form[action='/account/searches'] input[name=name]").fill("Reform talk");
        page.locator("form[action='/account/searches'] button").click();
        page.waitForURL("**/account/searches");
        assertThat(page.locator("main table").innerText()).contains("Reform talk", "You are written to");
        Browser.assertAccessible(page);
        page.locator("form[action$='/removal'] button").click();
        assertThat(page.locator("main").innerText()).contains("You keep no search yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forum/search?q=rights",
                "/forum/search?q=drugs&state=CO&year=2025",
                "/forum/compare?with=CO&with=US&with=RU&with=CH",
                "/forum/moved?from=CND67&to=CND68",
                "/forum/groups/EU",
                "/forum/themes/SYSTEM_CHANGE",
                "/forum/data"
            })
    void in_arabic_on_a_phone_a_page_reads_from_the_right_and_does_not_scroll_sideways(String address) {
        var page = Browser.page(application, 390, 844, "ar");
        page.navigate(address);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.evaluate(STICKING_OUT)).asInstanceOf(list(Object.class)).isEmpty();
        Browser.assertAccessible(page);
    }
}
