package org.tidemark.forum;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// How the typed content of one kind of record is kept, keyed by its claim.
///
/// @param insert its SQL; the first parameter is the claim
/// @param select its SQL by the claim, with `first` and `last` of its days
/// @param reader makes the content of a row, without reference and sources
public record ClaimTable<T>(
        String kind,
        Function<T, String> ref,
        Function<T, List<Source>> sources,
        String insert,
        Binder<T> binder,
        String select,
        Reader<T> reader) {
    /// Sets the parameters of a row.
    public interface Binder<T> {
        void bind(Row row, T content) throws SQLException;
    }

    /// Reads the content of a row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static final ClaimTable<Coding> CODINGS = new ClaimTable<>(
            Coding.KIND,
            Coding::ref,
            Coding::sources,
            """
            insert into forum.coding (claim, intervention, codebook, code, stance, evidence_starts, evidence_ends, words,
                doubtful, comment, forum, session, said, speaker_kind, jurisdiction, entity, on_behalf_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as daterange), ?, ?, ?, ?)""",
            (row, coding) -> row.text(coding.intervention())
                    .number(coding.codebook())
                    .text(coding.code())
                    .text(coding.stance().code())
                    .number(coding.starts())
                    .number(coding.ends())
                    .text(coding.words())
                    .flag(coding.doubtful())
                    .text(coding.comment())
                    .text(coding.forum())
                    .text(coding.session())
                    .days(coding.said())
                    .speaker(coding.speaker()),
            selectWith("coding", "said"),
            row -> new Coding(
                    "",
                    row.getString("intervention"),
                    row.getInt("codebook"),
                    row.getString("code"),
                    Stance.of(row.getString("stance")),
                    row.getInt("evidence_starts"),
                    row.getInt("evidence_ends"),
                    row.getString("words"),
                    row.getBoolean("doubtful"),
                    row.getString("comment"),
                    row.getString("forum"),
                    row.getString("session"),
                    KnownPositions.days(row),
                    KnownPositions.speaker(row),
                    List.of()));

    public static final ClaimTable<Statement> STATEMENTS = new ClaimTable<>(
            Statement.KIND,
            Statement::ref,
            Statement::sources,
            """
            insert into forum.statement (claim, forum, session, said, setting, speaker, code, stance, summary, confidence,
                speaker_kind, jurisdiction, entity, on_behalf_of)
            values (?, ?, ?, cast(? as daterange), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (row, statement) -> row.text(statement.forum())
                    .text(statement.session())
                    .days(statement.said())
                    .text(statement.setting())
                    .text(statement.speakerWritten())
                    .text(statement.code())
                    .text(statement.stance().code())
                    .text(statement.summary())
                    .text(statement.confidence())
                    .speaker(statement.speaker()),
            selectWith("statement", "said"),
            row -> new Statement(
                    "",
                    row.getString("forum"),
                    row.getString("session"),
                    KnownPositions.days(row),
                    row.getString("setting"),
                    row.getString("speaker"),
                    KnownPositions.speaker(row),
                    row.getString("code"),
                    Stance.of(row.getString("stance")),
                    row.getString("summary"),
                    row.getString("confidence"),
                    List.of()));

    public static final ClaimTable<Vote> VOTES = new ClaimTable<>(
            Vote.KIND,
            Vote::ref,
            Vote::sources,
            """
            insert into forum.vote (claim, ballot, forum, session, voted, text_number, title, state, jurisdiction, vote,
                explanation, explained)
            values (?, ?, ?, ?, cast(? as daterange), ?, ?, ?, ?, ?, ?, ?)""",
            (row, vote) -> row.text(vote.ballot())
                    .text(vote.forum())
                    .text(vote.session())
                    .days(vote.voted())
                    .text(vote.textNumber())
                    .text(vote.title())
                    .text(vote.state())
                    .text(vote.jurisdiction())
                    .text(vote.cast().code())
                    .text(vote.explanation())
                    .text(vote.explained()),
            selectWith("vote", "voted"),
            row -> new Vote(
                    "",
                    row.getString("ballot"),
                    row.getString("forum"),
                    row.getString("session"),
                    KnownPositions.days(row),
                    row.getString("text_number"),
                    row.getString("title"),
                    row.getString("state"),
                    row.getString("jurisdiction"),
                    Vote.Cast.of(row.getString("vote")),
                    row.getString("explanation"),
                    row.getString("explained"),
                    List.of()));

    public static final ClaimTable<ForumResolution> RESOLUTIONS = new ClaimTable<>(
            ForumResolution.KIND,
            ForumResolution::ref,
            ForumResolution::sources,
            """
            insert into forum.resolution (claim, text_number, forum, session, dated, title, tabled_by, sponsors,
                adopted_by, votes_for, votes_against, abstentions, note)
            values (?, ?, ?, ?, cast(? as daterange), ?, ?, ?, ?, ?, ?, ?, ?)""",
            (row, text) -> row.text(text.textNumber())
                    .text(text.forum())
                    .text(text.session())
                    .days(text.dated())
                    .text(text.title())
                    .texts(text.tabledBy())
                    .texts(text.sponsors())
                    .text(text.adoptedBy())
                    .number(text.votesFor())
                    .number(text.votesAgainst())
                    .number(text.abstentions())
                    .text(text.note()),
            selectWith("resolution", "dated"),
            row -> new ForumResolution(
                    "",
                    row.getString("text_number"),
                    row.getString("forum"),
                    row.getString("session"),
                    KnownPositions.days(row),
                    row.getString("title"),
                    texts(row, "tabled_by"),
                    texts(row, "sponsors"),
                    row.getString("adopted_by"),
                    row.getObject("votes_for", Integer.class),
                    row.getObject("votes_against", Integer.class),
                    row.getObject("abstentions", Integer.class),
                    row.getString("note"),
                    List.of()));

    public static final ClaimTable<Milestone> MILESTONES = new ClaimTable<>(
            Milestone.KIND,
            Milestone::ref,
            Milestone::sources,
            "insert into forum.milestone (claim, rung, happened, what, body) values (?, ?, cast(? as daterange), ?, ?)",
            (row, milestone) -> row.text(milestone.rung().code())
                    .days(milestone.happened())
                    .text(milestone.what())
                    .text(milestone.body()),
            selectWith("milestone", "happened"),
            row -> new Milestone(
                    "",
                    Milestone.Rung.of(row.getString("rung")),
                    KnownPositions.days(row),
                    row.getString("what"),
                    row.getString("body"),
                    List.of()));

    private static String selectWith(String table, String days) {
        return "select *, lower(%s) as first, upper(%s) - 1 as last from forum.%s where claim = ?"
                .formatted(days, days, table);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// The parameters of one row, set one after the other.
    public static final class Row {
        private final PreparedStatement statement;
        private int next = 1;

        Row(PreparedStatement statement, UUID claim) throws SQLException {
            this.statement = statement;
            statement.setObject(next++, claim);
        }

        Row text(@Nullable String value) throws SQLException {
            statement.setString(next++, value);
            return this;
        }

        Row number(@Nullable Integer value) throws SQLException {
            statement.setObject(next++, value, java.sql.Types.INTEGER);
            return this;
        }

        Row flag(boolean value) throws SQLException {
            statement.setBoolean(next++, value);
            return this;
        }

        Row days(@Nullable DayRange days) throws SQLException {
            return text(days == null ? null : String.format(Locale.ROOT, "[%s,%s]", days.first(), days.last()));
        }

        Row texts(List<String> values) throws SQLException {
            statement.setArray(next++, statement.getConnection().createArrayOf("text", values.toArray()));
            return this;
        }

        Row speaker(Speaker speaker) throws SQLException {
            return text(speaker.kind().code())
                    .text(speaker.jurisdiction())
                    .text(speaker.entity())
                    .text(speaker.onBehalfOf());
        }
    }
}
