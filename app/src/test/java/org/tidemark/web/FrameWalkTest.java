package org.tidemark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// The frame around every page, in a real browser.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class FrameWalkTest {
    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @CsvSource({"/about/figures,1440,en", "/about/figures,390,ar", "/privacy,390,ru", "/about/nothing-here,390,ar"})
    void a_page_is_accessible_and_never_wider_than_its_screen(String path, int width, String language) {
        var page = Browser.page(application, width, 844, language);
        page.navigate(path);
        Browser.assertAccessible(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void the_first_key_leads_past_the_navigation() {
        var page = Browser.page(application, 1440, 900, "en");
        page.navigate("/privacy");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void on_a_phone_the_menu_opens_by_keyboard_and_changes_the_language() {
        var page = Browser.page(application, 390, 844, "en");
        page.navigate("/privacy");
        assertThat(page.locator(".main-nav")).isHidden();
        page.locator(".menu > summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".main-nav")).isVisible();
        page.locator(".languages > summary").click();
        page.locator("a[hreflang=ar]").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    }

    @Test
    void escape_pressed_twice_leaves_for_a_neutral_site() {
        var page = Browser.page(application, 390, 844, "en");
        page.route("https://www.wikipedia.org/", route -> route.fulfill());
        page.navigate("/privacy");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.waitForURL("https://www.wikipedia.org/");
        page.goBack();
        assertThat(page.url()).doesNotContain("/privacy");
    }
}
