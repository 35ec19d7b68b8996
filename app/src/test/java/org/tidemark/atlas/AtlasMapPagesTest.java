package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// The map, the list of what is new and the roll-backs, as a visitor finds them on the starter data.
@SpringBootTest
class AtlasMapPagesTest {
    @Autowired
    private WebApplicationContext context;

    @Test
    void each_place_on_the_map_is_a_link_that_says_where_it_stands() {
        assertThat(read("/atlas?on=2026-11-24"))
                .containsPattern("href=\"/atlas/jurisdictions/BR\\?on=2026-11-24\"><title>Brazil: in force since 26 Jun"
                        + " 2024</title><path class=\"new\"")
                .contains("<title>United States: in ");
    }

    @Test
    void the_map_shows_what_was_so_at_the_date() {
        assertThat(read("/atlas?on=1995-12-31")).contains("<title>Portugal: none recorded</title>");
        assertThat(read("/atlas?on=2001-12-31")).contains("<title>Portugal: in force since 1 Jul 2001</title>");
    }

    @Test
    void the_slider_leads_to_the_end_of_its_year() {
        assertThat(MockMvcTester.from(context).get().uri("/atlas?policy=legal_regulation&year=2018"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/atlas?policy=legal_regulation&on=2018-12-31");
    }

    @Test
    void the_file_holds_exactly_the_rows_of_the_table_in_their_order() {
        String query = "?policy=legal_regulation&standing=in-force&on=2026-11-24&sort=-date";
        var rows = read("/atlas/map.csv" + query).lines().skip(1).toList();
        String page = read("/atlas" + query);
        assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(rows.size() + 1);
        assertThat(rows).allMatch(row -> row.contains(",in-force,"));
        assertThat(page.substring(page.indexOf("<tbody>")))
                .containsSubsequence(rows.stream()
                        .map(row -> "/atlas/jurisdictions/" + row.split(",", -1)[0] + "?")
                        .toList());
    }

    @Test
    void a_choice_that_nobody_fits_says_so_and_one_that_does_not_exist_is_refused() {
        assertThat(read("/atlas?standing=ended&on=1970-01-01")).contains("No jurisdiction stands so on that day");
        assertThat(MockMvcTester.from(context).get().uri("/atlas?standing=perhaps"))
                .hasStatus(400);
    }

    @Test
    void the_map_page_stays_within_its_budget() {
        assertThat(zipped(read("/atlas"))).isLessThan(110 * 1024);
    }

    @Test
    void what_is_new_lists_steps_of_the_period_and_marks_the_first() {
        String page = read("/atlas/new?on=2026-11-24&group=grulac&policy=decriminalisation");
        assertThat(page).contains("id=\"PE-BR-2024-02\"", "for the first time").doesNotContain("id=\"PE-PT-");
        assertThat(read("/atlas/new.csv?on=2026-11-24&group=grulac&policy=decriminalisation"))
                .contains("PE-BR-2024-02,BR,Brazil,grulac,decriminalisation,2024-06-26,court_ruling,");
    }

    @Test
    void roll_backs_tell_what_was_lost_from_what_was_defended() {
        assertThat(read("/atlas/roll-backs.csv?on=2026-11-24"))
                .containsPattern("PE-US-OR-2024-02,US-OR,Oregon,weog,decriminalisation,2024-09-01,rolled-back,")
                .containsPattern("PE-BR-2024-01,BR,Brazil,grulac,decriminalisation,2024-04-16,defended,")
                .doesNotContain("PE-AU-WA-2011-01");
        assertThat(read("/atlas/roll-backs?period=ever&on=2026-11-24"))
                .contains("id=\"PE-AU-WA-2011-01\"", "struck down", "defended so far");
    }

    private String read(String address) {
        var result = MockMvcTester.from(context).get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
