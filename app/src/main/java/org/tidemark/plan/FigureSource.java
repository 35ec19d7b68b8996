package org.tidemark.plan;

import java.time.Instant;
import java.util.List;
import org.tidemark.evidence.DayRange;

/// A rule by which a measure is counted, offered by the module that keeps the evidence. The rule reads the
/// evidence as
/// it
/// was known at a moment; everything after that is arithmetic on what was read.
public interface FigureSource {
    /// The rule's own name, by which a plan may choose it: `new-decriminalisation`.
    String rule();

    /// The measure that is counted by this rule when the plan names none.
    String usualMeasure();

    /// The definitions under which it can be counted; the first is the plan's own.
    List<String> definitions();

    /// The prefix of this rule's sentences in the message files: `.says`, `.lost`, `.whole`, `.definition.…`,
    /// `.reason.…`.
    String words();

    /// The prefix of the names of standings in the message files.
    default String standingWords() {
        return "plan.standing";
    }

    /// The page of a subject that it counts, such as a jurisdiction.
    String subjectPage(String subject);

    /// What was known at `asOf`.
    Reading read(DayRange period, Instant asOf);
}
