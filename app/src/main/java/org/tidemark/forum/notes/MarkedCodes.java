package org.tidemark.forum.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tidemark.forum.Stance;
import tools.jackson.databind.JsonNode;

/// The codes that a person gave to a turn, which may be none.
record MarkedCodes(String postId, int seq, List<Mark> codes) {
    /// @param first the words with which the evidence begins; `last` those with which it ends
    record Mark(String code, Stance stance, String first, String last) {}

    static MarkedCodes of(NotesFile.Row row) {
        var marks = new ArrayList<Mark>();
        for (JsonNode code : row.object().path("codes")) {
            var each = new NotesFile.Row(code);
            marks.add(new Mark(
                    each.required("code"),
                    stance(each.required("stance")),
                    Objects.requireNonNullElse(each.text("evidence_start"), ""),
                    Objects.requireNonNullElse(each.text("evidence_end"), "")));
        }
        return new MarkedCodes(row.required("post_id"), row.number("seq"), List.copyOf(marks));
    }

    private static Stance stance(String word) {
        try {
            return Stance.of(word);
        } catch (IllegalArgumentException e) {
            throw new NotesFile.Unfit("\"" + word + "\" is no stance");
        }
    }
}
