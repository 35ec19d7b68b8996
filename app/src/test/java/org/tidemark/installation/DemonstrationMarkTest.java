package org.tidemark.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tidemark.TestDatabase;

class DemonstrationMarkTest {
    @Test
    void a_new_installation_becomes_a_demonstration_and_stays_one() {
        String url = TestDatabase.create();
        try (var first = Database.open(settings(url, true))) {
            assertThat(isDemonstration(first)).isTrue();
        }
        try (var again = Database.open(settings(url, true))) {
            assertThat(isDemonstration(again)).isTrue();
        }
        try (var without = Database.open(settings(url, false))) {
            assertThat(isDemonstration(without)).isTrue();
        }
    }

    @Test
    void an_installation_that_was_begun_in_earnest_is_never_made_a_demonstration() {
        String url = TestDatabase.create();
        try (var earnest = Database.open(settings(url, false))) {
            assertThat(isDemonstration(earnest)).isFalse();
        }
        assertThatThrownBy(() -> Database.open(settings(url, true)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not started as a demonstration");
        try (var earnest = Database.open(settings(url, false))) {
            assertThat(isDemonstration(earnest)).isFalse();
        }
    }

    private static MockEnvironment settings(String url, boolean demo) {
        return new MockEnvironment()
                .withProperty("tidemark.database.url", url)
                .withProperty("tidemark.database.password", "test")
                .withProperty("tidemark.demo", Boolean.toString(demo));
    }

    private static boolean isDemonstration(Database database) {
        return JdbcClient.create(database.server().asOwner())
                .sql("select exists (select from installation.demonstration)")
                .query(Boolean.class)
                .single();
    }
}
