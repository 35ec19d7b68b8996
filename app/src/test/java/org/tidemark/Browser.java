package org.tidemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;

/// A real browser for tests: one Chromium for the whole run, a fresh profile for each page asked for.
///
/// ```java
/// @SpringBootTest(webEnvironment = RANDOM_PORT)
/// @ExtendWith(Browser.class)
/// class MapWalkTest {
///     @Autowired ApplicationContext context;
///
///     @Test void …() {
///         var page = Browser.page(context, 390, 844, "ar");
///         Browser.signIn(context, page, Role.CODER);
///         page.navigate("/atlas");
///         Browser.assertAccessible(page);
///     }
/// }
/// ```
/// As an extension it closes the pages after each test. Tests with a browser run on one thread.
public final class Browser implements AfterEachCallback {
    private static final class Running {
        // the browser is given below; Playwright must not download one of its own
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /// A page of that size whose browser prefers that language (`en`, `ar`, …); its addresses start at the
    /// application.
    public static Page page(ApplicationContext application, int width, int height, String language) {
        return page(application, width, height, language, true);
    }

    /// The same in a browser that runs no script.
    public static Page pageWithoutScript(ApplicationContext application, int width, int height, String language) {
        return page(application, width, height, language, false);
    }

    private static Page page(
            ApplicationContext application, int width, int height, String language, boolean runsScript) {
        var page = Running.CHROMIUM
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address(application))
                        .setLocale(language)
                        .setJavaScriptEnabled(runsScript)
                        .setViewportSize(width, height))
                .newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    /// Presses Tab until what matches `selector` has the focus, as somebody without a mouse does.
    public static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + selector + " on " + page.url());
    }

    /// Signs a new person with these roles in, through the real door.
    public static Person signIn(ApplicationContext application, Page page, Role... roles) {
        var person = TestPeople.create(application, roles);
        signIn(application, page, person);
        return person;
    }

    /// Signs somebody in who exists already.
    public static void signIn(ApplicationContext application, Page page, Person person) {
        page.navigate(TestPeople.link(application, person));
        page.locator("main button.primary").click();
        page.waitForURL("**/account");
    }

    /// Fails with what axe finds wrong on the page.
    public static void assertAccessible(Page page) {
        assertClean(page, List.of());
    }

    /// Fails with what is too faint on the page: all that another colour scheme can spoil.
    public static void assertContrast(Page page) {
        assertClean(page, List.of("color-contrast"));
    }

    /// Asks axe for nothing but what is wrong: to describe all that is right as well takes it several times as
    /// long.
    private static void assertClean(Page page, List<String> rules) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat(page.evaluate(FAULTS, rules))
                .as("accessibility of %s", page.url())
                .isEqualTo(List.of());
    }

    private static final String FAULTS = """
            async rules => {
                const options = { resultTypes: ['violations'], selectors: false }
                if (rules.length) options.runOnly = { type: 'rule', values: rules }
                const { violations } = await axe.run(document, options)
                return violations.map(each => `${each.id}: ${each.help} ${each.nodes.map(node => node.html).join(' ')}`)
            }""";

    /// `http://localhost:<port>` of the application under test.
    public static String address(ApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List.copyOf(Running.CHROMIUM.contexts()).forEach(BrowserContext::close);
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(),
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .flatMap(name -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                                .split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install it or name it in CHROMIUM"));
    }
}
