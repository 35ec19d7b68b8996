package org.tidemark.forum.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.Mail;
import org.tidemark.evidence.KnownTime;
import org.tidemark.forum.ForumWords;
import org.tidemark.web.Messages;
import org.tidemark.web.PublicAddress;

/// Writes to people when a search that they keep finds something new: one letter a search, and never twice the
/// same.
@Component
class SearchAlerts {
    private static final int SHOWN = 10;

    private record Wanted(
            UUID id, UUID person, String name, SearchAsk ask, Locale language, Instant looked, String stopWord) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InterventionSearch search;
    private final KnownTime knownTime;
    private final Mail mail;
    private final ForumWords words;
    private final Messages messages;
    private final PublicAddress address;

    SearchAlerts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InterventionSearch search,
            KnownTime knownTime,
            Mail mail,
            ForumWords words,
            Messages messages,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.search = search;
        this.knownTime = knownTime;
        this.mail = mail;
        this.words = words;
        this.messages = messages;
        this.address = address;
    }

    /// Looks for what is new since each search was last looked at. A letter and the note that it was written
    /// stand or
    /// fall together, so a crash between two searches repeats none.
    int tell() {
        var until = knownTime.settled(null);
        int letters = 0;
        for (var wanted : wanted()) {
            boolean wrote = Boolean.TRUE.equals(transaction.execute(status -> tell(wanted, until)));
            letters += wrote ? 1 : 0;
        }
        return letters;
    }

    private List<Wanted> wanted() {
        return jdbc.sql("select * from forum.searches_to_tell()")
                .query((row, n) -> new Wanted(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        SearchAsk.parse(row.getString("query")),
                        Locale.of(row.getString("language")),
                        row.getTimestamp("looked").toInstant(),
                        row.getString("stop_word")))
                .list();
    }

    private boolean tell(Wanted wanted, Instant until) {
        var found = search.lately(wanted.ask(), wanted.language(), wanted.looked(), Found.MOST);
        jdbc.sql("select forum.search_told(?, ?)")
                .params(wanted.id(), until.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
        if (found.entries().isEmpty()) {
            return false;
        }
        mail.send(
                wanted.person(),
                messages.say(
                        wanted.language(),
                        "forum.alert.subject",
                        found.entries().size(),
                        wanted.name()),
                letter(wanted, found));
        return true;
    }

    private String letter(Wanted wanted, Found found) {
        var language = wanted.language();
        String hits = search.hits(found.refs(0, SHOWN), found.query()).stream()
                .map(hit -> "%s, %s%n%s%n%s"
                        .formatted(
                                words.speaker(hit.speaker(), language),
                                hit.session(),
                                hit.passage().text().replaceAll("\\s+", " "),
                                address.of("/forum/interventions/" + hit.ref())))
                .collect(Collectors.joining("\n\n"));
        return messages.say(
                language,
                "forum.alert.text",
                found.entries().size(),
                wanted.name(),
                hits,
                address.of("/forum/search?" + wanted.ask().query()),
                address.of("/forum/searches/" + wanted.stopWord() + "/stop"));
    }
}
