import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tidemark.TidemarkApplication;
import org.tidemark.forum.search.InterventionSearch;
import org.tidemark.forum.search.SearchAsk;

/// Starts Tidemark on a new database, fills it with interventions, and times the first page of searches (what is found,
/// twenty passages with marks, counts by state, kind, code, session and year) beside a plain ILIKE. Run by bench/forum.
final class SearchSpeed {
    private record Search(Map<String, String> parameters, Locale language) {
        static Search of(String... namesAndValues) {
            return in("en", namesAndValues);
        }

        static Search in(String language, String... namesAndValues) {
            var parameters = new LinkedHashMap<String, String>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return new Search(parameters, Locale.of(language));
        }

        /// The words without signs, for ILIKE.
        List<String> plain() {
            return List.of(parameters.getOrDefault("q", "").replaceAll("-\\S+|\"", "").strip().split("\\s+"));
        }
    }

    private static final Path DATA = Path.of(System.getenv("TIDEMARK_DATA"));
    private static final Map<String, Function<Random, Search>> MIX = new LinkedHashMap<>();

    static {
        MIX.put("a word that stands nearly everywhere", random -> Search.of("q", one(random, "drugs", "drug", "countries", "policy")));
        MIX.put("two words", random -> Search.of("q", one(random, "human rights", "civil society", "treaty reform", "harm reduction")));
        MIX.put("an exact phrase", random -> Search.of("q", one(random, "\"human rights\"", "\"civil society\"", "\"harm reduction\"", "\"international cooperation\"")));
        MIX.put("a word in one of a hundred", random -> Search.of("q", "tm" + (20 + random.nextInt(20))));
        MIX.put("a word in one of a thousand", random -> Search.of("q", "tm" + (200 + random.nextInt(200))));
        MIX.put("a rare word", random -> Search.of("q", "tm" + (5000 + random.nextInt(40000))));
        MIX.put("a word and one that is less frequent", random -> Search.of("q", "drugs tm" + (2 + random.nextInt(30))));
        MIX.put("a word without another", random -> Search.of("q", "treatment -punishment -tm" + (1 + random.nextInt(50))));
        MIX.put("words of other languages", random -> one(random,
                Search.in("fr", "q", "réformes droits"), Search.in("es", "q", "revisión régimen"), Search.in("ru", "q", "реформы"),
                Search.in("ar", "q", "حقوق الإنسان"), Search.in("pt", "q", "danos")));
        MIX.put("a word said by a state", random -> Search.of("q", "rights", "state", one(random, "CO", "US", "MX", "RU", "CH")));
        MIX.put("a rarer word said by a state", random -> Search.of("q", "tm" + (1 + random.nextInt(100)), "state", one(random, "CO", "US", "MX")));
        MIX.put("a state in a year", random -> Search.of("state", one(random, "CO", "US", "MX"), "year", "" + (2010 + random.nextInt(15))));
        MIX.put("a word in a session", random -> Search.of("q", "treatment", "session", "CNDX" + (1 + random.nextInt(18))));
        MIX.put("a word with a code and a stance", random -> Search.of("q", "drugs", "code", one(random, "DECRIM", "SYSTEM_CHANGE", "HARM_REDUCTION"), "stance", one(random, "support", "oppose")));
        MIX.put("said by civil society", random -> Search.of("q", "access", "kind", "ngo"));
        MIX.put("what nobody said", random -> Search.of("q", "tm" + (60000 + random.nextInt(9999)) + " drugs"));
    }

    private final InterventionSearch search;
    private final Connection database;
    private final long postmaster;

    private SearchSpeed(InterventionSearch search, Connection database, long postmaster) {
        this.search = search;
        this.database = database;
        this.postmaster = postmaster;
    }

    public static void main(String[] arguments) throws Exception {
        String load = Files.readString(Path.of(arguments[0]));
        int interventions = Integer.parseInt(arguments[1]);
        int runs = Integer.parseInt(arguments[2]);
        boolean alone = Boolean.parseBoolean(arguments[3]);
        try (ConfigurableApplicationContext application = SpringApplication.run(TidemarkApplication.class);
                Connection database = database()) {
            long began = System.nanoTime();
            if (isLoaded(database)) {
                System.out.println("loaded before");
            } else {
                load(database, load, interventions);
                System.out.printf(
                        "%,d interventions, loaded in %.0f s%n", interventions, (System.nanoTime() - began) / 1e9);
            }
            new SearchSpeed(
                            application.getBean(InterventionSearch.class),
                            database,
                            Long.parseLong(postmaster().getFirst()))
                    .compare(runs, alone);
        }
    }

    private void compare(int runs, boolean alone) throws SQLException {
        var random = new Random(4);
        for (int warm = 0; warm < 3; warm++) {
            MIX.values().forEach(kind -> ours(kind.apply(random)));
        }
        System.out.printf(
                "%-44s %9s %9s %9s %9s %9s%n", "milliseconds", "median", "p95", "longest", "processor", "ILIKE");
        double spent = 0;
        var all = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (var kind : MIX.entrySet()) {
            double[] times = new double[runs];
            double before = processorTime();
            for (int run = 0; run < runs; run++) {
                var asked = kind.getValue().apply(random);
                long began = System.nanoTime();
                ours(asked);
                times[run] = (System.nanoTime() - began) / 1e6;
                all.add(times[run]);
            }
            double processor = (processorTime() - before) / runs;
            double[] ilike = new double[alone ? 0 : Math.max(2, runs / 20)];
            for (int run = 0; run < ilike.length; run++) {
                ilike[run] = ilike(kind.getValue().apply(random));
                plain.add(ilike[run]);
            }
            print(kind.getKey(), times, processor, quantile(ilike, 0.5));
            spent += processor;
        }
        print("all, each kind as often as the others", all.stream().mapToDouble(t -> t).toArray(), spent / MIX.size(),
                quantile(plain.stream().mapToDouble(t -> t).toArray(), 0.5));
        if (alone) {
            return;
        }
        System.out.printf(Locale.ROOT, "p95 of ILIKE over the same kinds: %.0f ms%n",
                quantile(plain.stream().mapToDouble(t -> t).toArray(), 0.95));
    }

    private void ours(Search asked) {
        search.page(SearchAsk.of(asked.parameters()), asked.language(), 1, 20);
    }

    /// The newest twenty that hold all the words, with the same filters; no passages, no counts.
    private double ilike(Search asked) throws SQLException {
        var sql = new StringBuilder("""
                select i.ref from forum.intervention i join forum.sitting s on s.ref = i.sitting
                where upper_inf(i.known) and s.published is not null""");
        var values = new ArrayList<String>();
        for (String word : asked.plain()) {
            sql.append(" and i.words ilike ?");
            values.add("%" + word + "%");
        }
        for (var filter : Map.of("state", "i.jurisdiction = ?", "kind", "i.speaker_kind = ?", "session", "s.session = ?",
                "code", "i.ref in (select intervention from forum.coded_now where code = ?)").entrySet()) {
            if (asked.parameters().containsKey(filter.getKey())) {
                sql.append(" and ").append(filter.getValue());
                values.add(asked.parameters().get(filter.getKey()));
            }
        }
        sql.append(" order by s.held desc, i.ref limit 20");
        long began = System.nanoTime();
        try (var query = database.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 1, values.get(i));
            }
            query.executeQuery().close();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void print(String what, double[] times, double processor, double ilike) {
        System.out.printf(Locale.ROOT, "%-44s %9.1f %9.1f %9.1f %9.1f %9.0f%n", what, quantile(times, 0.5),
                quantile(times, 0.95), quantile(times, 1), processor, ilike);
    }

    /// Milliseconds that this thread and all processes of PostgreSQL have spent on a processor: what a machine that is
    /// busy with other work changes least. Linux alone tells it.
    private double processorTime() {
        double mine = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        return mine + ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .mapToDouble(SearchSpeed::spent)
                .sum();
    }

    private static double spent(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/schedstat"));
            return Long.parseLong(stat.split(" ")[0]) / 1e6;
        } catch (IOException e) {
            return 0;
        }
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static boolean isLoaded(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select exists (select from forum.session where forum = 'CNDX')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void load(Connection database, String script, int interventions) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set bench.interventions = " + interventions);
            statement.execute(script);
            for (String table : List.of("evidence.record", "evidence.claim", "evidence.version", "forum.coding",
                    "forum.sitting", "forum.intervention", "forum.search_entry")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
    }

    /// As superuser: the application's own role could not load so fast, and ILIKE is asked past row-level security.
    private static Connection database() throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postmaster().get(3) + "/postgres",
                "postgres", Files.readString(DATA.resolve("postgres.password")).strip());
    }

    private static List<String> postmaster() throws IOException {
        return Files.readAllLines(DATA.resolve("postgres/postmaster.pid")).stream().map(String::strip).toList();
    }
}
