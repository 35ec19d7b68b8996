package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The pages of places, comparison and criteria, on the starter data.
@SpringBootTest
class PlacePagesTest {
    @Autowired
    private WebApplicationContext context;

    private MockMvcTester visitor;

    @BeforeEach
    void comes_to_the_door() {
        visitor = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    @Test
    void a_page_says_in_a_sentence_where_the_place_stands_and_leads_to_record_and_source() {
        assertThat(text("/atlas/jurisdictions/BR?on=2026-11-24"))
                .contains(
                        "Brazil has decriminalised: in force since 26 Jun 2024 (<bdi>Supreme Federal Court, RE 635659")
                .contains("href=\"/records/PE-BR-2024-02")
                .contains("https://g1.globo.com/")
                .contains("href=\"/suggestions/new?about=BR\"");
    }

    @Test
    void the_sentence_goes_back_in_time_with_the_visitor() {
        assertThat(text("/atlas/jurisdictions/BR?on=2024-06-25"))
                .doesNotContain("in force since 26 Jun 2024")
                .contains("after 25 Jun 2024");
    }

    @Test
    void silence_of_the_record_is_not_a_no() {
        assertThat(text("/atlas/jurisdictions/KI"))
                .contains("No event recorded. That is not the same as: nothing happened.")
                .contains("href=\"/suggestions/new?about=KI\"");
    }

    @Test
    void a_city_shows_the_state_and_country_that_it_lies_in() {
        assertThat(text("/atlas/jurisdictions/US-TX-DAL"))
                .contains("/atlas/jurisdictions/US-TX\"", "/atlas/jurisdictions/US\"", "Dallas");
    }

    @Test
    void a_place_that_does_not_exist_has_no_page() {
        assertThat(visitor.get().uri("/atlas/jurisdictions/XX")).hasStatus(404);
        assertThat(visitor.get().uri("/atlas/criteria/GS99")).hasStatus(404);
    }

    @Test
    void the_events_of_a_place_come_out_as_they_go_in() {
        var read = AtlasFile.events(text("/atlas/jurisdictions/BR/events.csv"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .extracting(row -> row.content().ref())
                .contains("PE-BR-2024-02")
                .allMatch(ref -> ref.startsWith("PE-BR-"));
    }

    @Test
    void places_stand_side_by_side() {
        assertThat(text("/atlas/compare?with=BR&with=DE"))
                .contains("Compared: Brazil and Germany", "De jure", "No punishment of any kind");
    }

    @Test
    void more_than_four_are_refused_in_words_and_the_first_four_are_shown() {
        assertThat(text("/atlas/compare?with=BR&with=DE&with=PT&with=UY&with=CZ"))
                .contains("Four at most fit side by side, and you asked for 5.")
                .contains("Compared: Brazil, Germany, Portugal and Uruguay");
    }

    @Test
    void a_code_that_nobody_bears_is_named_and_left_out() {
        assertThat(text("/atlas/compare?with=BR&with=QQ"))
                .contains("No jurisdiction has the code QQ.")
                .contains("Compared: Brazil");
    }

    @Test
    void who_meets_a_criterion_is_counted_apart_from_whom_nobody_assessed() {
        String page = text("/atlas/criteria/GS03");
        assertThat(page).contains("All substances covered", "never counted as a no");
        String file = text("/atlas/criteria/GS03/answers.csv");
        assertThat(count(page, "meets")).isEqualTo(lines(file, "meets"));
        assertThat(count(page, "unknown")).isEqualTo(lines(file, "unknown")).isPositive();
    }

    @Test
    void every_criterion_has_its_counts_in_one_file() {
        assertThat(text("/atlas/criteria/counts.csv").lines().count()).isEqualTo(1 + 12 + 15);
        assertThat(text("/atlas/criteria")).contains("/atlas/criteria/GS01", "/atlas/criteria/SJ15");
    }

    private static long count(String page, String rating) {
        var heading = Pattern.compile("<h2 id=\"" + rating + "\">\\w+: (\\d+)").matcher(page);
        assertThat(heading.find()).isTrue();
        return Long.parseLong(heading.group(1));
    }

    private static long lines(String file, String rating) {
        return file.lines().filter(line -> line.contains("," + rating + ",")).count();
    }

    private String text(String address) {
        MvcTestResult answer = visitor.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
