package org.tidemark.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// A coder keeps a copy of a source, a reviewer reads it beside the claim, a visitor sees that it is kept.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class CopyWalkTest {
    @Autowired
    private ApplicationContext context;

    @Value("${tidemark.data}")
    private Path data;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @Test
    void a_coder_keeps_a_copy_and_the_reviewer_reads_it_beside_the_claim() {
        String ref = examples.proposeLike("PE-JE-2025-01", RecordExamples.newRef(), "An act with a copy");
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.coder);
        page.navigate("/desk/events/" + ref + "/edit");
        assertThat(page.locator("aside a[href='/desk/sources/" + ref + "']")).isVisible();
        page.navigate("/desk/sources/" + ref);
        see(page, "copies-empty");

        choose(page, "photo.png", CopyExamples.HTML);
        page.locator("select[name=open]").selectOption("permission");
        page.locator("main button.primary").click();
        assertThat(page.locator(".problems")).containsText("The name says a PNG image");
        assertThat(page.locator("select[name=open]")).hasValue("permission");
        see(page, "copies-refused");

        page.locator("select[name=open]").selectOption("");
        choose(page, "gazette.html", CopyExamples.HTML);
        page.locator("main button.primary").click();
        assertThat(page.locator(".flash.done")).hasText("The copy is kept.");
        choose(page, "scan.png", CopyExamples.png());
        page.locator("input[type=file] >> xpath=ancestor::form >> button").click();
        assertThat(page.locator(".copy")).hasCount(2);
        choose(page, "act.pdf", CopyExamples.PDF);
        page.locator("input[type=file] >> xpath=ancestor::form >> button").click();
        assertThat(page.locator(".copy")).hasCount(3);
        see(page, "copies");

        var desk = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, desk, examples.reviewer);
        desk.navigate("/review/" + ref);
        var frame = desk.frameLocator("iframe[title*='web page']");
        assertThat(frame.locator("h1")).hasText("A gazette");
        assertThat(desk).not().hasTitle("taken over");
        assertThat(desk.locator(".copy img")).isVisible();
        assertThat((int) desk.locator(".copy img").evaluate("image => image.naturalWidth"))
                .isEqualTo(40);
        picture(desk, "review-with-copies");
        // axe would wait for ever for an answer from a frame where nothing may run
        desk.evaluate("document.querySelectorAll('.copy iframe').forEach(frame =>"
                + " frame.replaceWith(Object.assign(document.createElement('iframe'), { title: frame.title })))");
        Browser.assertAccessible(desk);

        examples.confirm(ref, 1);
        var visitor = Browser.page(context, 390, 844, "ar");
        visitor.navigate("/records/" + ref);
        assertThat(visitor.locator(".copy code")).hasCount(3);
        assertThat(visitor.locator(".copy a")).hasCount(0);
        see(visitor, "record-with-copies-arabic");
    }

    @Test
    void a_file_that_is_too_large_is_named_before_it_is_sent_and_after() {
        String ref = examples.submitted();
        var page = Browser.page(context, 390, 844, "en");
        Browser.signIn(context, page, examples.coder);
        page.navigate("/desk/sources/" + ref);
        choose(page, "scan.txt", new byte[21 * 1024 * 1024]);
        assertThat((String) page.locator("input[type=file]").evaluate("field => field.validationMessage"))
                .contains("larger than 20 MB");
        page.locator("input[type=file]").evaluate("field => field.setCustomValidity('')");
        page.locator("main button.primary").click();
        assertThat(page.locator("h1")).hasText("That file is too large");
        see(page, "too-large");
        page.goBack();
        assertThat(page.locator("h1")).containsText(ref);
        assertThat(page.locator(".copy")).hasCount(0);
    }

    @Test
    void an_upload_that_breaks_off_leaves_no_half_file() throws IOException {
        String ref = examples.submitted();
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.coder);
        page.navigate("/desk/sources/" + ref);
        String action = page.locator("form[enctype]").getAttribute("action");
        String token = page.locator("form[enctype] input[name=_csrf]").getAttribute("value");
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var before = files();
        int port = Integer.parseInt(Browser.address(context).replaceFirst(".*:", ""));
        try (var socket = new Socket("localhost", port)) {
            String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"act.txt\"\r\n\r\nArticle 1 is";
            socket.getOutputStream()
                    .write(("POST " + action + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookies
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        page.reload();
        assertThat(page.locator(".copy")).hasCount(0);
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> kept = Files.walk(Files.createDirectories(data.resolve("files")));
                Stream<Path> incoming = Files.walk(Files.createDirectories(data.resolve("incoming")))) {
            return Stream.concat(kept, incoming)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    /// Looks at the page as axe does, and keeps a picture where TIDEMARK_PICTURES says.
    private static void see(Page page, String name) {
        picture(page, name);
        Browser.assertAccessible(page);
    }

    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getenv("TIDEMARK_PICTURES"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png"))));
    }
}
