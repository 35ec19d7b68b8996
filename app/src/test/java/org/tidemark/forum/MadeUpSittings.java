package org.tidemark.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.evidence.DayRange;

/// Sittings that tests write down, each with words of its own.
public final class MadeUpSittings {
    private MadeUpSittings() {}

    /// @param speaker such as `CO`, or the name of a group
    public record Said(String speaker, String language, String words) {}

    /// A word that stands nowhere else.
    public static String rareWord() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "z").substring(0, 20);
    }

    /// Writes down a sitting of a session of its own, and publishes it or not.
    ///
    /// @return its reference; its interventions are numbered from `-001`
    public static String write(ApplicationContext context, LocalDate day, boolean published, Said... said) {
        String ref = "made-up-" + UUID.randomUUID();
        var sittings = context.getBean(Sittings.class);
        var coder = TestPeople.create(context, Role.CODER);
        return CurrentPerson.as(coder, () -> {
            sittings.addSession("MADE-UP", "MADEUP", "", null);
            var notes = new StringBuilder();
            List<Intervention> interventions = new ArrayList<>();
            for (Said each : said) {
                int label = notes.length();
                notes.append(each.speaker()).append(": ");
                int starts = notes.length();
                notes.append(each.words()).append('\n');
                interventions.add(new Intervention(
                        "%s-%03d".formatted(ref, interventions.size() + 1),
                        ref,
                        interventions.size() + 1,
                        label,
                        starts,
                        starts,
                        starts + each.words().length(),
                        each.words(),
                        each.speaker(),
                        "label",
                        each.speaker().length() == 2
                                ? Speaker.state(each.speaker())
                                : new Speaker(SpeakerKind.GROUP, null, each.speaker(), each.speaker()),
                        each.language()));
            }
            sittings.add(
                    new Sitting(ref, "MADE-UP", "plenary", "A made-up sitting", "", DayRange.day(day), "", "en", false),
                    notes.toString());
            sittings.addInterventions(interventions);
            if (published) {
                sittings.publish(List.of(ref));
            }
            return ref;
        });
    }
}
