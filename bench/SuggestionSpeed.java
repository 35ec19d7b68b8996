import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tidemark.TidemarkApplication;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.forum.suggest.Suggestions;

/// Starts Tidemark on a new database with a sitting of many interventions, made of the sentences of the notes that come
/// with it, and times what a coder waits for: the first suggestions, those of interventions that the job has not come to,
/// and the job that reads the rest. Run by bench/forum-suggestions.
final class SuggestionSpeed {
    private static final String SITTING = "bench";
    private static final String SENTENCES = """
            create temporary table sentence as
                select row_number() over () - 1 as n, said
                from (select distinct regexp_split_to_table(words, '(?<=[.!?])\\s+') as said from forum.intervention) parts
                where length(said) between 30 and 400""";
    private static final String INTERVENTIONS = """
            insert into forum.intervention (ref, sitting, position, label_starts, label_ends, starts, ends, words, found,
                speaker_kind, jurisdiction, language, changed_by)
            select 'bench-' || lpad(i::text, 5, '0'), 'bench', i, 0, 0, 0, length(words), words, 'label', 'state', 'NO', 'en',
                   (select id from access.person limit 1)
            from (select i, (select string_agg(s.said, ' ' order by part) from generate_series(1, 3 + i %% 5) part
                      join sentence s on s.n = abs(hashint8(i * 31 + part)) %% (select count(*) from sentence)) as words
                  from generate_series(1, %d) i) made""";

    private final Suggestions suggestions;
    private final Person coder;

    private SuggestionSpeed(Suggestions suggestions, Person coder) {
        this.suggestions = suggestions;
        this.coder = coder;
    }

    public static void main(String[] arguments) throws Exception {
        int interventions = Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext application = SpringApplication.run(TidemarkApplication.class);
                Connection database = database(Path.of(System.getenv("TIDEMARK_DATA")))) {
            var coder = coder(database);
            long sentences = load(database, interventions);
            System.out.printf("%,d interventions, %,d sentences%n", interventions, sentences);
            new SuggestionSpeed(application.getBean(Suggestions.class), coder).measure(interventions);
        }
    }

    private void measure(int interventions) throws InterruptedException {
        long began = System.nanoTime();
        as(() -> suggestions.forCoder(ref(1), 5));
        while (as(suggestions::learnt).isEmpty()) {
            Thread.sleep(100);
            as(() -> suggestions.forCoder(ref(1), 5));
        }
        say("the model read and learnt from the codings that come along", began);
        began = System.nanoTime();
        as(() -> suggestions.forCoder(ref(interventions), 5));
        say("first suggestions with it", began);
        began = System.nanoTime();
        as(() -> {
            suggestions.prepare(SITTING);
            return true;
        });
        long spent = processorTime();
        var onScreen = new ArrayList<Double>();
        int asked = interventions - 1;
        while (true) {
            var progress = as(() -> suggestions.progress(SITTING));
            if (progress.done() >= progress.all()) {
                break;
            }
            long asks = System.nanoTime();
            int which = asked--;
            as(() -> suggestions.forCoder(ref(which), 5));
            onScreen.add((System.nanoTime() - asks) / 1e6);
            Thread.sleep(500);
        }
        say("the whole sitting read by the job", began);
        say("processor time of it, which a busy machine changes least", System.nanoTime() - processorTime() + spent);
        onScreen.sort(null);
        System.out.printf(Locale.ROOT, "on screen meanwhile, not read before: %d asked, median %.0f ms, p95 %.0f ms%n",
                onScreen.size(), onScreen.get(onScreen.size() / 2), onScreen.get((int) (onScreen.size() * 0.95)));
        var read = new ArrayList<Double>();
        for (int i = 1; i <= 50; i++) {
            long asks = System.nanoTime();
            int which = i * interventions / 51;
            as(() -> suggestions.forCoder(ref(which), 5));
            read.add((System.nanoTime() - asks) / 1e6);
        }
        read.sort(null);
        System.out.printf(Locale.ROOT, "of what is read: 50 asked, median %.0f ms, p95 %.0f ms%n", read.get(25), read.get(47));
    }

    private <T> T as(Supplier<T> work) {
        return CurrentPerson.as(coder, work);
    }

    private static void say(String what, long began) {
        System.out.printf(Locale.ROOT, "%-60s %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static String ref(int number) {
        return "bench-%05d".formatted(number);
    }

    private static Person coder(Connection database) throws SQLException {
        var id = UUID.randomUUID();
        try (var statement = database.createStatement()) {
            statement.execute("insert into access.person (id, name, email) values ('" + id + "', 'Bench', 'bench@example.org')");
            statement.execute("insert into access.person_role values ('" + id + "', 'coder')");
        }
        return new Person(id, "Bench", Set.of(Role.CODER));
    }

    private static long load(Connection database, int interventions) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String sql : List.of(
                    "set session_replication_role = replica",
                    SENTENCES,
                    "insert into forum.session (code, forum) values ('BENCH', 'BENCH')",
                    "insert into forum.sitting (ref, session, kind, title, opened_by) values ('bench', 'BENCH', 'plenary', 'Bench',"
                            + " (select id from access.person limit 1))",
                    INTERVENTIONS.formatted(interventions),
                    "analyze forum.intervention")) {
                statement.execute(sql);
            }
            try (var row = statement.executeQuery("select sum(regexp_count(words, '[.!?]\\s+') + 1) from forum.intervention where sitting = 'bench'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// As superuser, past row-level security.
    private static Connection database(Path data) throws Exception {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postmaster.get(3).strip() + "/postgres",
                "postgres", Files.readString(data.resolve("postgres.password")).strip());
    }
}
