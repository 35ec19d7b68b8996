package org.tidemark.composite.uncertainty;

/// Hears how far a long computation is, and may stop it. It may be called from several threads, about a hundred
/// times.
@FunctionalInterface
public interface Progress {
    /// Nobody listens and nobody stops it.
    Progress NONE = (done, all) -> true;

    /// @return false to stop: the computation then ends with a [java.util.concurrent.CancellationException]
    boolean goOn(int done, int all);
}
