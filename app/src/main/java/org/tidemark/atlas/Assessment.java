package org.tidemark.atlas;

import java.util.List;
import org.tidemark.evidence.Source;

/// How a jurisdiction's policy fares against one criterion or component: `meets`, `partly` or `fails`.
public record Assessment(
        String jurisdiction, PolicyType type, String criterion, String rating, String note, List<Source> sources) {
    public static final String KIND = "assessment";

    /// The record's public reference, from what it is about: `AS-PT-decriminalisation-GS01`.
    public String ref() {
        return "AS-" + jurisdiction + "-" + type.code() + "-" + criterion;
    }
}
