package org.tidemark.atlas;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.DemoPeople;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Review;
import org.tidemark.evidence.Status;
import org.tidemark.evidence.Suggestions;
import org.tidemark.web.Demonstration;

/// Made-up events about made-up places in every state of work. What is confirmed of them counts in no measure
/// at first:
/// a figure of a demonstration differs from the real one only after somebody confirms what waits.
@Component
@Order(40)
class AtlasDemo implements ApplicationRunner {
    private final Demonstration demonstration;
    private final DemoPeople people;
    private final PolicyEvents events;
    private final Review review;
    private final Histories histories;
    private final Suggestions suggestions;

    AtlasDemo(
            Demonstration demonstration,
            DemoPeople people,
            PolicyEvents events,
            Review review,
            Histories histories,
            Suggestions suggestions) {
        this.demonstration = demonstration;
        this.people = people;
        this.events = events;
        this.review = review;
        this.histories = histories;
        this.suggestions = suggestions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration.isOne() && !isLoaded()) {
            load(people.with(Role.CODER), people.with(Role.REVIEWER));
        }
    }

    private boolean isLoaded() {
        return histories.reference(read("confirmed.csv").getFirst().ref()).isPresent();
    }

    // not one transaction: what one person wrote and another confirmed cannot have happened at the same moment
    private void load(Person coder, Person reviewer) {
        propose(coder, "confirmed.csv", Status.SUBMITTED)
                .forEach(ref -> as(reviewer, () -> review.confirm(ref, 1, "Made up, and compared with nothing.")));
        propose(coder, "submitted.csv", Status.SUBMITTED);
        propose(coder, "drafts.csv", Status.DRAFT);
        propose(coder, "sent-back.csv", Status.SUBMITTED)
                .forEach(ref -> as(
                        reviewer, () -> review.sendBack(ref, 1, "Made up: the judgment names a day. Please add it.")));
        demonstration
                .rows(AtlasDemo.class, "suggestions.csv")
                .forEach(
                        row -> suggestions.leave(row.getField("about"), row.getField("text"), row.getField("address")));
    }

    private List<String> propose(Person coder, String file, Status status) {
        var read = read(file);
        CurrentPerson.as(coder, () -> events.propose(read, status));
        return read.stream().map(PolicyEvent::ref).toList();
    }

    private List<PolicyEvent> read(String file) {
        return AtlasFile.events(demonstration.text(AtlasDemo.class, file)).rows().stream()
                .map(AtlasFile.Row::content)
                .toList();
    }

    private void as(Person person, Runnable work) {
        CurrentPerson.as(person, () -> {
            work.run();
            return person;
        });
    }
}
