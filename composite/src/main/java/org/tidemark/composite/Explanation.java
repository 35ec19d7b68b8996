package org.tidemark.composite;

import java.util.List;

/// How one value came to be: its own way through the steps, and the values that it was made of.
///
/// @param code the element
/// @param value after the last step; NaN when missing, and then [#note] says why
/// @param weight the weight that was set
/// @param share its weight as a share of the siblings that are there, between 0 and 1 unless weights are
///     negative; 0
/// when
///     this value is missing itself. Rules without weights (the median) do not use it
/// @param effectiveShare its share in the value that was asked for: the product of the shares from there down
/// @param rule how its children were made one value, e.g. `amean`; empty for an indicator
/// @param trace an indicator's value after each step that is there to see
/// @param note what a reader has to know: why it is missing, that too few children are there; empty when nothing
/// @param children empty for an indicator
public record Explanation(
        String code,
        String name,
        double value,
        double weight,
        double share,
        double effectiveShare,
        String rule,
        List<Trace> trace,
        String note,
        List<Explanation> children) {

    /// An indicator's value after one step.
    ///
    /// @param step `raw` or the name of the step
    /// @param mark what is special: `missing`, `imputed`, `divided by GDP`, `winhi`, `log_CT`; empty when nothing
    public record Trace(String step, double value, String mark) {}
}
