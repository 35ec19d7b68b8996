package org.tidemark.forum.entry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.Milestone;
import org.tidemark.forum.Stance;
import org.tidemark.forum.intake.KnownSpeakers;
import org.tidemark.web.Option;
import org.tidemark.web.Page;

/// What the fields of the forms offer.
@Component
class EntryChoices {
    private final Codebooks codebooks;
    private final KnownSpeakers speakers;
    private final ForumWords words;
    private final JdbcClient jdbc;

    EntryChoices(Codebooks codebooks, KnownSpeakers speakers, ForumWords words, JdbcClient jdbc) {
        this.codebooks = codebooks;
        this.speakers = speakers;
        this.words = words;
        this.jdbc = jdbc;
    }

    List<Option> codes(Page page) {
        return codebooks.codes(codebooks.current()).stream()
                .map(code -> new Option(code.code(), words.code(code.code(), code.label(), page.locale())))
                .toList();
    }

    List<Option> stances(Page page) {
        return Arrays.stream(Stance.values())
                .map(stance -> new Option(stance.code(), page.t("forum.stance." + stance.code())))
                .toList();
    }

    List<Option> speakerKinds(Page page) {
        return StatementEntry.KINDS.stream()
                .map(kind -> new Option(kind.code(), page.t("forum.speaker." + kind.code())))
                .toList();
    }

    List<Option> confidences(Page page) {
        return StatementEntry.CONFIDENCES.stream()
                .map(each -> new Option(each, page.t("entry.confidence." + each)))
                .toList();
    }

    /// With what the record has when that is none of these.
    List<Option> outcomes(Page page, String now) {
        return Stream.concat(
                        ResolutionEntry.OUTCOMES.stream(),
                        Stream.of(now).filter(each -> !each.isEmpty() && !ResolutionEntry.OUTCOMES.contains(each)))
                .map(each -> new Option(
                        each, ResolutionEntry.OUTCOMES.contains(each) ? page.t("entry.outcome." + each) : each))
                .toList();
    }

    List<Option> rungs(Page page) {
        return Arrays.stream(Milestone.Rung.values())
                .map(rung -> new Option(rung.code(), page.t("forum.rung." + rung.code())))
                .toList();
    }

    List<String> speakerNames(Page page) {
        return speakers.names(page.locale());
    }

    @Transactional(readOnly = true)
    public List<String> sessions() {
        return jdbc.sql("select code from forum.session order by code")
                .query(String.class)
                .list();
    }
}
