package org.tidemark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    private final Address address = Address.of("/measures/M1", "on=2026-06-30&asOf=2026-07-01&sort=date&page=3");

    @Test
    void a_link_keeps_the_two_times_and_nothing_else() {
        assertThat(address.to("/records/PE-BR-2024-02"))
                .isEqualTo("/records/PE-BR-2024-02?on=2026-06-30&asOf=2026-07-01");
        assertThat(address.to("/atlas", "policy", "legal regulation", "asOf", null))
                .isEqualTo("/atlas?on=2026-06-30&policy=legal+regulation");
    }

    @Test
    void this_page_with_one_thing_changed_keeps_the_rest() {
        assertThat(address.with("sort", "-date", "page", null))
                .isEqualTo("/measures/M1?on=2026-06-30&asOf=2026-07-01&sort=-date");
    }

    @Test
    void what_a_visitor_puts_into_the_query_stays_a_value() {
        var hostile = Address.of("/atlas", "q=%22%3E%3Cscript%3E%26on%3D1&bad=%zz");
        assertThat(hostile.with("lang", "ar")).isEqualTo("/atlas?q=%22%3E%3Cscript%3E%26on%3D1&bad=%25zz&lang=ar");
    }

    @Test
    void a_parameter_given_several_times_is_kept_whole() {
        assertThat(Address.of("/atlas/compare", "with=BR&with=DE").with("lang", "fr"))
                .isEqualTo("/atlas/compare?with=BR&with=DE&lang=fr");
    }
}
