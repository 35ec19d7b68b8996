package org.tidemark.forum.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.Source;
import org.tidemark.forum.ClaimTable;
import org.tidemark.forum.ForumResolution;
import org.tidemark.geography.Jurisdictions;

/// A text put before a session with who tabled and who sponsored it, entered by hand.
@Component
class ResolutionEntry implements Entry<ForumResolution> {
    static final List<String> OUTCOMES = List.of("consensus", "vote", "rejected", "withdrawn");

    private final Jurisdictions jurisdictions;

    ResolutionEntry(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String code() {
        return "resolutions";
    }

    @Override
    public ClaimTable<ForumResolution> table() {
        return ClaimTable.RESOLUTIONS;
    }

    @Override
    public Map<String, String> beginning() {
        return Map.of("forum", "CND");
    }

    @Override
    public Map<String, String> fields(ForumResolution text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("textNumber", text.textNumber());
        fields.put("forum", text.forum());
        fields.put("session", text.session());
        fields.put("date", StatementEntry.days(text.dated()));
        fields.put("text", text.title());
        fields.put("tabledBy", names(text.tabledBy()));
        fields.put("sponsors", names(text.sponsors()));
        fields.put("adoptedBy", text.adoptedBy());
        fields.put("votesFor", Objects.toString(text.votesFor(), ""));
        fields.put("votesAgainst", Objects.toString(text.votesAgainst(), ""));
        fields.put("abstentions", Objects.toString(text.abstentions(), ""));
        fields.put("note", text.note());
        return fields;
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(code -> jurisdictions.name(code, Locale.ENGLISH))
                .collect(Collectors.joining("; "));
    }

    @Override
    public @Nullable ForumResolution read(EntryForm form, FormReading reading) {
        var text = new ForumResolution(
                "",
                reading.needed("textNumber", 100),
                reading.forum(),
                reading.session(true),
                reading.day("date", false),
                reading.needed("text", 500),
                reading.states("tabledBy"),
                reading.states("sponsors"),
                form.get("adoptedBy"),
                reading.count("votesFor"),
                reading.count("votesAgainst"),
                reading.count("abstentions"),
                reading.text("note", 4000),
                reading.sources());
        return reading.problems().isEmpty() ? text : null;
    }

    @Override
    public String reference(ForumResolution text) {
        String number = text.textNumber().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "RE-" + number.substring(0, Math.min(number.length(), 70)).replaceAll("-$", "");
    }

    @Override
    public ForumResolution called(ForumResolution t, String ref, List<Source> sources) {
        return new ForumResolution(
                ref,
                t.textNumber(),
                t.forum(),
                t.session(),
                t.dated(),
                t.title(),
                t.tabledBy(),
                t.sponsors(),
                t.adoptedBy(),
                t.votesFor(),
                t.votesAgainst(),
                t.abstentions(),
                t.note(),
                sources);
    }
}
