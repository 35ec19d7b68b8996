package org.tidemark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// What the other tests rely on: that a page with faults is not let through.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class BrowserTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void a_picture_without_words_and_faint_letters_are_found() {
        var page = Browser.page(application, 800, 600, "en");
        page.setContent("""
                <!doctype html><html lang="en"><title>Faults</title><main><h1>Faults</h1>
                <img src="/favicon.ico"><p style="color: #bbb; background: #fff">faint</p></main></html>""");
        assertThatThrownBy(() -> Browser.assertAccessible(page))
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast");
        assertThatThrownBy(() -> Browser.assertContrast(page)).hasMessageContaining("color-contrast");
    }
}
