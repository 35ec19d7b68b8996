package org.tidemark.forum.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.forum.Vote.Cast.ABSENT;
import static org.tidemark.forum.Vote.Cast.ABSTAINED;
import static org.tidemark.forum.Vote.Cast.AGAINST;
import static org.tidemark.forum.Vote.Cast.FOR;
import static org.tidemark.forum.Vote.Cast.PRESENT_NOT_VOTING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tidemark.forum.entry.VoteLists.Why;

/// Lists of votes as sources print them.
@SpringBootTest
class VoteListsTest {
    @Autowired
    private VoteLists lists;

    @Test
    void the_five_ways_to_vote_are_told_apart() {
        var read = lists.read("""
                In favour (3): Brazil, Bolivia (Plurinational State of), and Uruguay.
                Against: Iran (Islamic Republic of) and Trinidad and Tobago
                Abstaining: Japan; India
                Present, not voting: Kenya
                Absent: TG""");
        assertThat(read.votes())
                .isEqualTo(Map.of(
                        "BR",
                        FOR,
                        "BO",
                        FOR,
                        "UY",
                        FOR,
                        "IR",
                        AGAINST,
                        "TT",
                        AGAINST,
                        "JP",
                        ABSTAINED,
                        "IN",
                        ABSTAINED,
                        "KE",
                        PRESENT_NOT_VOTING,
                        "TG",
                        ABSENT));
        assertThat(read.open()).isEmpty();
        assertThat(read.left()).isEmpty();
    }

    @Test
    void lists_are_read_in_other_languages_too() {
        assertThat(lists.read("A favor: México, Perú. En contra: Rusia. Abstenciones: Japón")
                        .votes())
                .isEqualTo(Map.of("MX", FOR, "PE", FOR, "RU", AGAINST, "JP", ABSTAINED));
        assertThat(lists.read("За: Бразилия, Мексика\nПротив: Китай").votes())
                .isEqualTo(Map.of("BR", FOR, "MX", FOR, "CN", AGAINST));
        assertThat(lists.read("مع: البرازيل، المكسيك\nضد: الصين").votes())
                .isEqualTo(Map.of("BR", FOR, "MX", FOR, "CN", AGAINST));
    }

    @Test
    void what_is_not_sure_stays_in_the_list_with_its_heading() {
        var read = lists.read("Norway. For: Korea, Atlantis, Chile. Against: Chile");
        assertThat(read.votes()).isEqualTo(Map.of("CL", FOR));
        assertThat(read.open())
                .extracting(VoteLists.Open::why)
                .containsExactly(Why.UNDER_NO_HEADING, Why.UNSURE, Why.UNKNOWN, Why.TWICE);
        assertThat(read.left()).isEqualTo("Norway\nFor: Korea; Atlantis\nAgainst: Chile");
    }
}
