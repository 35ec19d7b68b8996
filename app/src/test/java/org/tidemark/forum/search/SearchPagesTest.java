package org.tidemark.forum.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.forum.MadeUpSittings;
import org.tidemark.forum.MadeUpSittings.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Searching what was said: the page, the feed, the API.
@SpringBootTest
class SearchPagesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    private MockMvcTester visitor;

    @BeforeEach
    void comes_to_the_door() {
        visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void words_are_found_in_any_form_and_shown_marked() throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(
                context,
                DAY,
                true,
                new Said("CO", "en", "We asked for reforms & \"more\" of the " + rare + " system, <b>now</b>."));
        String page = text(page("q", rare + " reforming"));
        assertThat(page)
                .contains("1 intervention found", "/forum/interventions/" + ref + "-001", "Colombia")
                .contains("<mark>reforms</mark>", "<mark>" + rare + "</mark>", " &amp; ")
                .doesNotContain("<b>")
                .contains("href=\"/suggestions/new?about=");
    }

    @ParameterizedTest
    @CsvSource({
        "fr,Nous demandons des réformes profondes,réforme",
        "es,Pedimos reformas profundas,reforma",
        "pt,Pedimos reformas profundas,reforma",
        "ru,Мы просим глубоких реформ,реформы",
        "ar,نطالب بإصلاحات عميقة,إصلاحات"
    })
    void words_of_six_languages_are_found_in_other_forms(String language, String said, String typed) throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(context, DAY, true, new Said("CO", language, said + " " + rare));
        assertThat(text(page("q", rare + " " + typed, "lang", language)))
                .contains("/forum/interventions/" + ref + "-001");
    }

    @Test
    void a_phrase_in_quotation_marks_is_found_as_it_is_written() throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(
                context,
                DAY,
                true,
                new Said("CO", "en", rare + " and human  rights, always"),
                new Said("US", "en", rare + " and a human right"),
                new Said("MX", "en", rare + " rights of a human"));
        assertThat(refs("q", "\"human rights\" " + rare)).containsExactly(ref + "-001");
        assertThat(refs("q", "human rights " + rare)).containsExactly(ref + "-001", ref + "-002", ref + "-003");
    }

    @Test
    void what_is_unwanted_is_left_out_in_every_language() throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(
                context, DAY, true, new Said("CO", "en", rare + " treaties"), new Said("US", "en", rare + " alone"));
        assertThat(refs("q", rare + " -treaty", "lang", "fr")).containsExactly(ref + "-002");
        assertThat(refs("q", "-treaty " + rare + " -\"stands nowhere\"")).containsExactly(ref + "-002");
    }

    @Test
    void filters_stand_in_the_address_and_facets_count() throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(
                context,
                DAY,
                true,
                new Said("CO", "en", rare),
                new Said("CO", "en", rare),
                new Said("Group of Tests", "en", rare));
        assertThat(refs("q", rare, "state", "co")).containsExactly(ref + "-001", ref + "-002");
        assertThat(refs("q", rare, "kind", "group")).containsExactly(ref + "-003");
        assertThat(refs("q", rare, "speaker", "Group of Tests")).containsExactly(ref + "-003");
        assertThat(refs("q", rare, "session", "MADE-UP", "forum", "MADEUP", "year", "2025"))
                .hasSize(3);
        assertThat(refs("q", rare, "year", "2024")).isEmpty();
        assertThat(text(page("q", rare)))
                .contains(">Colombia</a> <span class=\"soft\">2</span>")
                .contains(">Group of states</a> <span class=\"soft\">1</span>");
    }

    @Test
    void code_and_stance_find_what_is_coded_so() throws Exception {
        assertThat(refs("code", "SYSTEM_CHANGE", "stance", "oppose"))
                .contains("cnd68-plenary-friday-afternoon-session-008");
        assertThat(refs("code", "SYSTEM_CHANGE", "stance", "support", "state", "US"))
                .isEmpty();
    }

    @Test
    void what_is_not_published_is_not_found_until_it_is() throws Exception {
        String rare = MadeUpSittings.rareWord();
        MadeUpSittings.write(context, DAY, false, new Said("CO", "en", rare));
        assertThat(text(page("q", rare))).contains("Nothing that was noted says this", "nobody said it");
    }

    @Test
    void words_that_stand_everywhere_are_not_looked_for() throws Exception {
        assertThat(text(page("q", "the of"))).contains("These words stand nearly everywhere");
        assertThat(text(page())).contains("Type words, or choose a filter");
    }

    @Test
    void whatever_is_typed_the_answer_is_a_page() throws Exception {
        var random = new Random(4);
        var odd = "ab \"“-−'&|!():*<>\\%_;=\u202E\u0000\uD800é日ا\n".toCharArray();
        for (int i = 0; i < 150; i++) {
            var typed = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                typed.append(odd[random.nextInt(odd.length)]);
            }
            String q = typed.toString();
            for (String name : List.of("q", "year", "state", "page", "code")) {
                var answer = visitor.get().uri("/forum/search").param(name, q).exchange();
                assertThat(answer.getResponse().getStatus())
                        .as("%s=%s", name, q)
                        .isEqualTo(200);
            }
            assertThat(visitor.get().uri("/feeds/forum.atom").param("q", q).exchange())
                    .as(q)
                    .hasStatusOk();
            var api = visitor.get()
                    .uri("/api/v1/forum/interventions")
                    .param("q", q)
                    .param("cursor", q)
                    .exchange();
            assertThat(api.getResponse().getStatus()).as(q).isLessThan(500);
        }
    }

    @Test
    void a_feed_is_valid_atom_with_permanent_ids() throws Exception {
        String rare = MadeUpSittings.rareWord();
        String ref = MadeUpSittings.write(
                context, DAY, true, new Said("CO", "en", "More & more \u0001" + rare), new Said("MX", "en", rare));
        var answer = visitor.get()
                .uri("/feeds/forum.atom")
                .param("q", rare)
                .param("state", "CO")
                .exchange();
        assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "application/atom+xml;charset=UTF-8");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String required : List.of("id", "title", "updated", "link", "author")) {
            assertThat(feed.getElementsByTagName(required).getLength())
                    .as(required)
                    .isPositive();
        }
        var entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(1);
        assertThat(entries.item(0).getTextContent()).contains("/forum/interventions/" + ref + "-001", "More & more");
    }

    @Test
    void the_api_goes_through_all_that_match_page_by_page() throws Exception {
        String rare = MadeUpSittings.rareWord();
        var said = new Said[7];
        for (int i = 0; i < said.length; i++) {
            said[i] = new Said("CO", "en", rare + " " + i);
        }
        MadeUpSittings.write(context, DAY, true, said);
        MadeUpSittings.write(context, DAY.plusDays(1), true, said);
        var seen = new HashSet<String>();
        String next = "/api/v1/forum/interventions?limit=3&q=" + rare;
        int pages = 0;
        while (next != null) {
            var page = api(next);
            page.path("interventions")
                    .forEach(each -> assertThat(
                                    seen.add(each.path("intervention").asString()))
                            .isTrue());
            next = page.path("next").isNull() ? null : page.path("next").asString();
            pages++;
        }
        assertThat(seen).hasSize(14);
        assertThat(pages).isEqualTo(5);
    }

    @Test
    void the_api_shows_one_intervention_in_full_and_says_what_is_wrong() throws Exception {
        var whole = api("/api/v1/forum/interventions/cnd68-plenary-friday-afternoon-session-008");
        assertThat(whole.path("speaker").path("state").asString()).isEqualTo("US");
        assertThat(whole.path("words").asString()).contains("Even amended, the text was not ripe");
        assertThat(whole.path("codes").get(0).path("record").asString()).isNotEmpty();
        for (var wrong : List.of(
                "/api/v1/forum/interventions?year=soon",
                "/api/v1/forum/interventions?cursor=nonsense",
                "/api/v1/forum/interventions?asOf=soon")) {
            assertThat(visitor.get().uri(wrong).exchange()).as(wrong).hasStatus(400);
        }
        assertThat(visitor.get().uri("/api/v1/forum/interventions/none").exchange())
                .hasStatus(404);
    }

    @Test
    void the_newest_come_first_and_more_than_a_thousand_are_not_counted() throws Exception {
        String rare = MadeUpSittings.rareWord();
        var many = new Said[1005];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Said("CO", "en", rare);
        }
        MadeUpSittings.write(context, LocalDate.of(2011, 1, 1), true, many);
        String newest = MadeUpSittings.write(context, DAY, true, new Said("MX", "en", rare));
        assertThat(text(page("q", rare)))
                .contains("More than 1,000 interventions found", "/forum/interventions/" + newest + "-001");
        var found = context.getBean(InterventionSearch.class)
                .find(SearchAsk.of(java.util.Map.of("q", rare)), Locale.ENGLISH);
        assertThat(found.entries())
                .hasSize(1000)
                .first()
                .extracting(Found.Entry::ref)
                .isEqualTo(newest + "-001");
        assertThat(found.hasMore()).isTrue();
    }

    private List<String> refs(String... namesAndValues) throws UnsupportedEncodingException {
        String page = text(page(namesAndValues));
        return java.util.regex.Pattern.compile("<li>\\s*<p><a href=\"/forum/interventions/([a-z0-9-]+)")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static URI page(String... namesAndValues) {
        var address = UriComponentsBuilder.fromPath("/forum/search");
        var values = new Object[namesAndValues.length / 2];
        for (int i = 0; i < namesAndValues.length; i += 2) {
            address.queryParam(namesAndValues[i], "{v" + i + "}");
            values[i / 2] = namesAndValues[i + 1];
        }
        return address.encode().buildAndExpand(values).toUri();
    }

    private JsonNode api(String address) throws UnsupportedEncodingException {
        return json.readTree(text(URI.create(address)));
    }

    private String text(URI address) throws UnsupportedEncodingException {
        var answer = visitor.get().uri(address).exchange();
        assertThat(answer).as(address.toString()).hasStatusOk();
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
