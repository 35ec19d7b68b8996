package org.tidemark.forum;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.FigureSource;
import org.tidemark.plan.Reading;

/// Member states that called for system change or convention reform in UN forums, in their own name (measure M3b).
@Component
final class CallsForChange implements FigureSource {
    private final KnownPositions known;
    private final Jurisdictions jurisdictions;

    CallsForChange(KnownPositions known, Jurisdictions jurisdictions) {
        this.known = known;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String rule() {
        return "calls-for-change";
    }

    @Override
    public String usualMeasure() {
        return "M3b";
    }

    @Override
    public List<String> definitions() {
        return Arrays.stream(CallDefinition.values()).map(CallDefinition::code).toList();
    }

    @Override
    public String words() {
        return "forum." + rule();
    }

    @Override
    public String standingWords() {
        return words() + ".standing";
    }

    @Override
    public String subjectPage(String subject) {
        return jurisdictions.find(subject).isPresent() ? "/forum/states/" + subject : "/forum/speakers?name=" + subject;
    }

    @Override
    public Reading read(DayRange period, Instant asOf) {
        return new CallReading(period, known.onChange(asOf), known.votes(asOf), jurisdictions::isUnMember);
    }
}
