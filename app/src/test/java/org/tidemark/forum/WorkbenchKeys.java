package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.Browser;

/// How long the workbench takes to answer a key, from the key to what is painted, in a real browser. Run by
/// `bin/bench forum keys`, not with the tests.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class WorkbenchKeys {
    /// Down and up the sentences, a code, a stance (which is saved), another, taken back: 10 keys, five times.
    private static final List<String> KEYS =
            List.of("ArrowDown", "Shift+ArrowDown", "1", "s", "ArrowUp", "4", "o", "d", "d", "u");
    private static final int ROUNDS = 5;

    /// The time of the event is when the browser took it; a message that is sent in a frame comes after it is painted.
    private static final String WATCH = """
            () => {
              window.answered = []
              addEventListener('keydown', event => requestAnimationFrame(() => {
                const channel = new MessageChannel()
                channel.port1.onmessage = () => window.answered.push(performance.now() - event.timeStamp)
                channel.port2.postMessage(0)
              }), true)
            }""";

    @Autowired
    private ApplicationContext context;

    @Test
    void a_key_is_answered() {
        var examples = new CodingExamples(context);
        var page = Browser.page(context, 1440, 900, "en");
        Browser.signIn(context, page, examples.first);
        page.navigate("/desk/coding/interventions/" + examples.ref);
        page.waitForLoadState();
        page.evaluate(WATCH);
        press(page);
        report("the line is up, each mark is saved", pressed(page));
        page.context().setOffline(true);
        report("the line is down, nothing can be saved", pressed(page));
        page.context().setOffline(false);
    }

    private static List<Double> pressed(Page page) {
        page.evaluate("() => { window.answered = [] }");
        for (int round = 0; round < ROUNDS; round++) {
            press(page);
        }
        page.waitForFunction("many => window.answered.length >= many", ROUNDS * KEYS.size());
        return ((List<?>) page.evaluate("() => window.answered"))
                .stream().map(time -> ((Number) time).doubleValue()).sorted().toList();
    }

    private static void press(Page page) {
        KEYS.forEach(key -> page.keyboard().press(key));
    }

    private static void report(String what, List<Double> times) {
        assertThat(times).hasSizeGreaterThanOrEqualTo(ROUNDS * KEYS.size());
        System.out.printf(
                Locale.ROOT,
                "%-44s %d keys, median %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                times.getLast());
    }
}
