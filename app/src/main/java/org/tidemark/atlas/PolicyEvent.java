package org.tidemark.atlas;

import java.util.List;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// One dated event in one jurisdiction: a step of decriminalisation or legal regulation, forward or back.
///
/// @param ref the record's public reference, `PE-BR-2024-02`
/// @param jurisdictionName the name as the file wrote it
/// @param substances `all`, or a list separated by semicolons
/// @param threshold quantities up to which it holds, in words, where known
public record PolicyEvent(
        String ref,
        String jurisdiction,
        String jurisdictionName,
        PolicyType type,
        Stage stage,
        DayRange happened,
        Direction direction,
        String instrument,
        String legalBasis,
        String model,
        String substances,
        String activities,
        String summary,
        String confidence,
        String threshold,
        String decidingAgency,
        List<Source> sources) {
    /// The name of this kind of record.
    public static final String KIND = "policy-event";

    /// The same event with other sources.
    public PolicyEvent citing(List<Source> others) {
        return new PolicyEvent(
                ref,
                jurisdiction,
                jurisdictionName,
                type,
                stage,
                happened,
                direction,
                instrument,
                legalBasis,
                model,
                substances,
                activities,
                summary,
                confidence,
                threshold,
                decidingAgency,
                others);
    }

    /// The same event under another reference.
    public PolicyEvent called(String otherRef) {
        return new PolicyEvent(
                otherRef,
                jurisdiction,
                jurisdictionName,
                type,
                stage,
                happened,
                direction,
                instrument,
                legalBasis,
                model,
                substances,
                activities,
                summary,
                confidence,
                threshold,
                decidingAgency,
                sources);
    }
}
