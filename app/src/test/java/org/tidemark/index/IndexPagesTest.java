package org.tidemark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The public pages of the 2021 edition of the Global Drug Policy Index, on the starter data.
@SpringBootTest
class IndexPagesTest {
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
    void a_visitor_goes_from_the_ranking_to_the_record_and_its_source() throws UnsupportedEncodingException {
        assertThat(text("/index")).contains("href=\"/index/GDPI-2021\"");
        assertThat(text("/index/GDPI-2021"))
                .contains("30 countries, data of 2020")
                .contains("href=\"/records/IX-GDPI-2021-NO-GDPI\"")
                .contains("21–23");
        assertThat(text("/records/IX-GDPI-2021-NO-GDPI")).contains("Norway · Global Drug Policy Index: 74 of 100");
    }

    @Test
    void a_profile_says_what_is_known_and_what_is_not() throws UnsupportedEncodingException {
        assertThat(text("/index/GDPI-2021/places/AR"))
                .contains("Published: 44 of 100, rank 19 of 30")
                .contains("Computed here from its dimensions: 43.5")
                .contains("Access to controlled medicines", "not scored")
                .contains("moderate extent");
        assertThat(text("/index/GDPI-2021/places/LB")).contains("Unknown is not nought");
        assertThat(visitor.get().uri("/index/GDPI-2021/places/DE")).hasStatus(404);
    }

    @Test
    void what_would_raise_a_country_most_comes_first() throws UnsupportedEncodingException {
        String page = text("/index/GDPI-2021/places/AR");
        assertThat(page.indexOf("Proportionate criminal justice response: +19"))
                .isPositive()
                .isLessThan(page.indexOf("Health and harm reduction: +18.5"));
    }

    @Test
    void an_element_lists_who_scored_what_and_who_is_not_known() throws UnsupportedEncodingException {
        assertThat(text("/index/GDPI-2021/elements/D2.C3"))
                .contains("Decriminalisation", "Portugal", "88", "Not known: Afghanistan");
    }

    @Test
    void the_method_is_written_from_what_computes_it_and_marks_hypotheses() throws UnsupportedEncodingException {
        assertThat(text("/index/GDPI-2021/method"))
                .contains("weighted arithmetic mean")
                .contains("our hypothesis", "not known", "0.33");
    }

    @Test
    void a_choice_is_shared_by_its_address() throws UnsupportedEncodingException {
        String own = text("/index/GDPI-2021/play");
        String tried = text("/index/GDPI-2021/play?w.D3=3&w.D1=0");
        assertThat(own.indexOf(">Jamaica<")).isLessThan(own.indexOf(">India<"));
        assertThat(tried.indexOf(">India<")).isLessThan(tried.indexOf(">Jamaica<"));
        assertThat(tried).contains("of 3 countries changed their rank");
        assertThat(text("/index/GDPI-2021/play?w.D1=lots"))
                .contains("The weight of “No extreme sentencing or extreme responses” has to be a number");
    }

    @Test
    void the_data_can_be_taken_away() throws UnsupportedEncodingException {
        assertThat(text("/index/GDPI-2021/data/scores.csv"))
                .startsWith("edition,element,element_name,iso2")
                .contains("IX-GDPI-2021-PT-D2.C3");
        assertThat(text("/index/GDPI-2021/data/iMeta.csv")).contains("D5,Development,GDPI,1,0.333");
        assertThat(text("/index/GDPI-2021/data/iData.csv")).contains("JM,Jamaica,76,65,19,35,39");
        assertThat(text("/api/v1/index/GDPI-2021")).contains("\"restsOnHypothesis\":true", "\"computed\":43.5");
        assertThat(text("/index/GDPI-2021?asOf=2020-01-01")).contains("known for 0");
    }

    private String text(String address) throws UnsupportedEncodingException {
        var answer = visitor.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
