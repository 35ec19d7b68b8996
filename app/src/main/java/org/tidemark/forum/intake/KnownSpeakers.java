package org.tidemark.forum.intake;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.notes.Speakers;
import org.tidemark.geography.Jurisdictions;

/// Who speaks in UN forums: those that come with the program, and what people have answered for other labels.
@Component
public class KnownSpeakers {
    private static final int LONGEST_LABEL = 300;

    private final Supplier<Speakers> byName;
    private final JdbcClient jdbc;
    private final ForumWords words;

    KnownSpeakers(Jurisdictions jurisdictions, JdbcClient jdbc, ForumWords words) {
        this.byName = SingletonSupplier.of(() -> Speakers.of(jurisdictions));
        this.jdbc = jdbc;
        this.words = words;
    }

    /// The speakers as far as they are known now.
    @Transactional(readOnly = true)
    public Speakers now() {
        Map<String, Speaker> answers = new HashMap<>();
        jdbc.sql("select written, speaker_kind, jurisdiction, entity, on_behalf_of from forum.alias")
                .query(row -> {
                    answers.put(
                            row.getString("written"),
                            new Speaker(
                                    SpeakerKind.of(row.getString("speaker_kind")),
                                    row.getString("jurisdiction"),
                                    row.getString("entity"),
                                    row.getString("on_behalf_of")));
                });
        return answers.isEmpty() ? byName.get() : byName.get().remembering(answers);
    }

    /// Remembers who is meant by a label.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void remember(String label, Speaker speaker) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            return;
        }
        jdbc.sql("""
                        insert into forum.alias (written, speaker_kind, jurisdiction, entity, on_behalf_of)
                        values (?, ?, ?, ?, ?)
                        on conflict (written) do update set speaker_kind = excluded.speaker_kind,
                            jurisdiction = excluded.jurisdiction, entity = excluded.entity,
                            on_behalf_of = excluded.on_behalf_of, decided = clock_timestamp(),
                            decided_by = access.person_id()""")
                .param(label)
                .param(speaker.kind().code())
                .param(speaker.jurisdiction())
                .param(speaker.entity())
                .param(speaker.onBehalfOf())
                .update();
    }

    /// Their names in a language, for completion.
    public List<String> names(Locale locale) {
        return byName.get().everybody().stream()
                .map(speaker -> words.speaker(speaker, locale))
                .distinct()
                .sorted(order(locale))
                .toList();
    }

    /// The name of one of them.
    public String name(Speaker speaker, Locale locale) {
        return words.speaker(speaker, locale);
    }

    /// For whom somebody speaks, in the reader's language, or empty.
    public String onBehalfOf(Speaker speaker, Locale locale) {
        return words.onBehalfOf(speaker, locale);
    }

    /// What the chair is called.
    public String chair(Locale locale) {
        return words.speaker(new Speaker(SpeakerKind.CHAIR, null, "", ""), locale);
    }

    private static Comparator<String> order(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return (one, other) -> {
            int order = collator.compare(one, other);
            return order != 0 ? order : one.compareTo(other);
        };
    }
}
