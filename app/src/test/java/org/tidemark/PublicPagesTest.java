package org.tidemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// What holds for every page that anybody can open: its weight over the wire, and that everybody can read it.
@SpringBootTest(webEnvironment = RANDOM_PORT)
@ExtendWith(Browser.class)
class PublicPagesTest {
    private static final int KB = 1024;

    @Autowired
    private ApplicationContext application;

    /// Colours come from one style sheet of tokens: one page of each look tells of the others.
    private static final Set<String> SEEN_IN_THE_DARK = Set.of(
            "/",
            "/measures/M1",
            "/atlas",
            "/atlas/jurisdictions/BR",
            "/forum/states/CO",
            "/forum/search?q=harm",
            "/sign-in");

    /// Read in Arabic on a phone by the walks of their own modules.
    private static final Set<String> WALKED_ELSEWHERE = Set.of(
            "/atlas/jurisdictions/BR",
            "/atlas/compare?with=BR&with=DE&with=PT",
            "/atlas/criteria",
            "/atlas/criteria/GS01",
            "/forum/themes/SYSTEM_CHANGE",
            "/forum/search?q=harm",
            "/index/GDPI-2021",
            "/index/GDPI-2021/play");

    private static final List<String> PAGES = List.of(
            "/",
            "/plan/matrix",
            "/measures/M1",
            "/measures/M4",
            "/atlas",
            "/atlas/new",
            "/atlas/roll-backs",
            "/atlas/jurisdictions/BR",
            "/atlas/compare?with=BR&with=DE&with=PT",
            "/atlas/criteria",
            "/atlas/criteria/GS01",
            "/forum",
            "/forum/sessions/CND68",
            "/forum/sittings/cnd68-plenary-friday-afternoon-session",
            "/forum/interventions/cnd68-plenary-friday-afternoon-session-002",
            "/forum/states/CO",
            "/forum/themes/SYSTEM_CHANGE",
            "/forum/groups/European%20Union",
            "/forum/compare?with=CO&with=MX&with=RU",
            "/forum/moved",
            "/forum/votes",
            "/forum/votes/cnd68-6",
            "/forum/mechanism",
            "/forum/codebook",
            "/forum/agreement",
            "/forum/data",
            "/forum/search?q=harm",
            "/forum/search?q=harm&forum=CND&kind=state&code=HARM_REDUCTION&stance=support",
            "/index/GDPI-2021",
            "/index/GDPI-2021/places/AR",
            "/index/GDPI-2021/elements/D1",
            "/index/GDPI-2021/play",
            "/index/GDPI-2021/method",
            "/records/PE-BR-2024-02",
            "/suggestions/new?about=PE-BR-2024-02",
            "/sign-in",
            "/api",
            "/about/figures",
            "/privacy",
            "/about/nothing-here");

    /// One browser for all pages; what it keeps is thrown away before each, so that each is weighed by itself.
    @TestFactory
    Stream<DynamicTest> a_page_is_light() {
        var page = Browser.page(application, 1440, 900, "ru");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var wire = page.context().newCDPSession(page);
        return PAGES.stream()
                .map(address -> dynamicTest(address, () -> {
                    weighs_no_more_than_it_may(page, wire, address);
                    if (SEEN_IN_THE_DARK.contains(address)) {
                        Browser.assertContrast(page);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_readable_in_arabic_on_a_phone() {
        var page = Browser.page(application, 390, 844, "ar");
        return PAGES.stream()
                .filter(each -> !WALKED_ELSEWHERE.contains(each))
                .map(address -> dynamicTest(address, () -> {
                    page.navigate(address);
                    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(390);
                    Browser.assertAccessible(page);
                }));
    }

    /// With a cold cache, in the language with the most letters to load; the page has the map's budget if it
    /// has a map.
    private void weighs_no_more_than_it_may(Page page, CDPSession wire, String address) {
        page.navigate("about:blank");
        Map<String, String> addresses = new HashMap<>();
        List<Transfer> transfers = new ArrayList<>();
        Consumer<JsonObject> sentOff = sent -> {
            var request = sent.getAsJsonObject("request");
            addresses.put(
                    sent.get("requestId").getAsString(), request.get("url").getAsString());
        };
        Consumer<JsonObject> arrived = done -> {
            String id = done.get("requestId").getAsString();
            transfers.add(new Transfer(
                    addresses.getOrDefault(id, ""),
                    done.get("encodedDataLength").getAsLong()));
        };
        wire.on("Network.requestWillBeSent", sentOff);
        wire.on("Network.loadingFinished", arrived);
        wire.send("Network.enable");
        wire.send("Network.clearBrowserCache");
        page.navigate(address);
        page.evaluate("document.fonts.ready.then(() => true)");
        wire.off("Network.requestWillBeSent", sentOff);
        wire.off("Network.loadingFinished", arrived);

        assertThat(addresses.values())
                .as("%s asks nobody else", address)
                .allMatch(each -> each.startsWith(Browser.address(application)) || each.startsWith("data:"));
        assertThat(transfers).as("%s, its style and its font", address).hasSizeGreaterThanOrEqualTo(3);
        boolean hasMap = page.locator("svg.map").count() > 0;
        assertThat(total(transfers))
                .as("%s weighs %s", address, transfers)
                .isLessThanOrEqualTo((hasMap ? 160L : 100L) * KB);
        assertThat(total(transfers.stream()
                        .filter(each -> each.address().endsWith(".js"))
                        .toList()))
                .as("script of %s", address)
                .isLessThanOrEqualTo(20L * KB);
    }

    private record Transfer(String address, long bytes) {}

    private static long total(List<Transfer> transfers) {
        return transfers.stream().mapToLong(Transfer::bytes).sum();
    }
}
