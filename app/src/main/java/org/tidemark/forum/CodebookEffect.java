package org.tidemark.forum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.forum.Codebooks.Code;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;

/// What a codebook would do to measure M3b if it were the current one. Codings keep the version that they were made
/// with, so it changes what statements count for, and every later coding.
@Component
class CodebookEffect {
    /// The value of one definition now and with the draft.
    ///
    /// @param come the states that would count then and do not now; `gone` the other way round
    record Line(String definition, BigDecimal now, BigDecimal then, List<String> come, List<String> gone) {
        boolean changes() {
            return !come.isEmpty() || !gone.isEmpty() || now.compareTo(then) != 0;
        }
    }

    private final KnownPositions known;
    private final Codebooks codebooks;
    private final KnownTime knownTime;
    private final Plans plans;
    private final Jurisdictions jurisdictions;

    CodebookEffect(
            KnownPositions known, Codebooks codebooks, KnownTime knownTime, Plans plans, Jurisdictions jurisdictions) {
        this.known = known;
        this.codebooks = codebooks;
        this.knownTime = knownTime;
        this.plans = plans;
        this.jurisdictions = jurisdictions;
    }

    @Transactional(readOnly = true)
    public List<Line> of(List<Code> draft) {
        var moment = knownTime.settled(null);
        var period = plans.period();
        if (period.isEmpty()) {
            return List.of();
        }
        var calls = draft.stream()
                .filter(code -> code.countsFor().equals("call"))
                .map(Code::code)
                .collect(Collectors.toSet());
        var votes = known.votes(moment);
        var now = reading(period.get(), known.onChange(moment), votes);
        var then = reading(period.get(), known.onChange(moment, calls), votes);
        var lines = new ArrayList<Line>();
        for (String definition :
                Arrays.stream(CallDefinition.values()).map(CallDefinition::code).toList()) {
            lines.add(line(definition, now.on(Times.today(), definition), then.on(Times.today(), definition)));
        }
        return lines;
    }

    private CallReading reading(DayRange period, List<Position> positions, List<KnownVote> votes) {
        return new CallReading(period, positions, votes, jurisdictions::isUnMember);
    }

    private static Line line(String definition, Counting now, Counting then) {
        return new Line(
                definition,
                now.value(),
                then.value(),
                without(subjects(then), subjects(now)),
                without(subjects(now), subjects(then)));
    }

    private static Set<String> subjects(Counting counting) {
        return counting.counted().stream()
                .map(Counting.Counted::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
