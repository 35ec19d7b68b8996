package org.tidemark.atlas;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.tidemark.evidence.Claim;
import org.tidemark.evidence.Source;
import org.tidemark.evidence.Status;

/// A table in which a kind of the atlas's records travels: read from a file, written to one, compared with what is
/// known.
interface AtlasTable<T> {
    /// What a claim says, and how it stands.
    record Known<T>(String ref, UUID claim, Status status, T content) {}

    /// The kind of record, as the record keeps it.
    String kind();

    /// The columns that every file has, in their order.
    List<String> columns();

    /// Columns that a file has only when some row says something there.
    List<String> rareColumns();

    AtlasFile<T> read(String csv);

    String ref(T content);

    String jurisdiction(T content);

    /// The name that the file gives the jurisdiction, or empty.
    String jurisdictionName(T content);

    List<Source> sources(T content);

    T citing(T content, List<Source> sources);

    /// What stands in each column but `verified`.
    SequencedMap<String, String> fields(T content);

    /// `content` with what `before` says where its file has no column for it.
    T completed(T content, T before, Set<String> columns);

    List<Claim> write(List<T> contents);

    /// What stands and what is proposed at this moment about `refs`.
    List<Known<T>> knownNow(Collection<String> refs);

    /// Up to `limit` rows after `ref` in order of their references, as known at a moment.
    List<Known<T>> page(String after, int limit, Instant asOf, boolean withProposals);

    /// Those of the rare columns in which some row says something.
    Set<String> rareColumnsUsed(Instant asOf, boolean withProposals);

    /// The condition on a version `v` to be in a file; its parameters are the moment, whether proposals are
    /// wanted, and
    /// the moment again.
    String IN_FILE = """
            v.known @> cast(? as timestamptz) and (v.status = 'confirmed' or (cast(? as boolean)
                and v.status = 'submitted' and not exists (
                    select from evidence.version other where other.record = v.record and other.status = 'confirmed'
                      and other.known @> cast(? as timestamptz))))
            """;

    /// The titles and addresses of the sources of a claim, in order.
    String CITED = """
            array(select s.title from evidence.claim_source c join evidence.source s on s.id = c.source
                  where c.claim = v.claim order by c.position) as titles,
            array(select s.address from evidence.claim_source c join evidence.source s on s.id = c.source
                  where c.claim = v.claim order by c.position) as addresses
            """;
}
