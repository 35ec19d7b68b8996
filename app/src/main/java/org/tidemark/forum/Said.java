package org.tidemark.forum;

import java.util.List;
import org.tidemark.evidence.Source;

/// An intervention with all that a coding of it writes down: who spoke, where, when, and the source.
///
/// @param version names how the intervention stands now: another once its speaker or its range is changed
/// @param coders how many coders its sitting wants, one or two
record Said(
        Intervention intervention, Sitting sitting, String forum, int coders, String version, List<Source> sources) {
    boolean holds(int starts, int ends) {
        return starts >= intervention.starts() && ends <= intervention.ends() && starts < ends;
    }

    Coding coding(String ref, int codebook, Mark mark) {
        int from = intervention.starts();
        return new Coding(
                ref,
                intervention.ref(),
                codebook,
                mark.code(),
                mark.stance(),
                mark.starts(),
                mark.ends(),
                intervention.words().substring(mark.starts() - from, mark.ends() - from),
                mark.doubtful(),
                mark.comment(),
                forum,
                sitting.session(),
                sitting.held(),
                intervention.speaker(),
                sources);
    }
}
