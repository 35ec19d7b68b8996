package org.tidemark.forum.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Source;
import org.tidemark.forum.ClaimTable;
import org.tidemark.forum.Milestone;

/// A step toward a human-rights mechanism, entered by hand.
@Component
class MilestoneEntry implements Entry<Milestone> {
    @Override
    public String code() {
        return "milestones";
    }

    @Override
    public ClaimTable<Milestone> table() {
        return ClaimTable.MILESTONES;
    }

    @Override
    public Map<String, String> beginning() {
        return Map.of();
    }

    @Override
    public Map<String, String> fields(Milestone milestone) {
        return Map.of(
                "rung",
                milestone.rung().code(),
                "date",
                StatementEntry.days(milestone.happened()),
                "what",
                milestone.what(),
                "body",
                milestone.body());
    }

    @Override
    public @Nullable Milestone read(EntryForm form, FormReading reading) {
        var rung = reading.one("rung", Milestone.Rung::of);
        var happened = reading.day("date", true);
        String what = reading.needed("what", 2000);
        String body = reading.text("body", 300);
        var sources = reading.sources();
        return rung == null || !reading.problems().isEmpty()
                ? null
                : new Milestone("", rung, happened, what, body, sources);
    }

    @Override
    public String reference(Milestone milestone) {
        return "MI-" + StatementEntry.days(milestone.happened()).replace('/', '.') + "-";
    }

    @Override
    public Milestone called(Milestone m, String ref, List<Source> sources) {
        return new Milestone(ref, m.rung(), m.happened(), m.what(), m.body(), sources);
    }
}
