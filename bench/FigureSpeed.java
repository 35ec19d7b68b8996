import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.TidemarkApplication;
import org.tidemark.plan.Figure;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plan.Measure;
import org.tidemark.plan.Plans;

/// Starts Tidemark on a new database, fills it, and times `Figures` beside plain SQL. Run by bench/figures.
final class FigureSpeed {
    /// Jurisdictions with a first step inside the period, as one would count them by hand: no order of steps, no
    /// standing, no reasons, no other definitions.
    private static final String PLAIN_COUNT = """
            select count(distinct e.jurisdiction)
            from evidence.version v join atlas.policy_event e on e.claim = v.claim
            where v.status = 'confirmed' and v.known @> cast(? as timestamptz)
              and e.direction = 'reform' and upper(e.happened) - 1 <= cast(? as date)
              and e.happened <@ daterange('2024-01-01', '2027-12-31', '[]') and\s""";
    private static final String PLAIN_M1 =
            PLAIN_COUNT + "e.policy_type = 'decriminalisation' and e.stage in ('adopted', 'in_force', 'court_ruling')";
    private static final String PLAIN_M2 = PLAIN_COUNT
            + """
              e.policy_type = 'legal_regulation' and e.model <> 'medical_only'
              and e.stage in ('adopted', 'in_force', 'court_ruling', 'proposed', 'tabled')
              and e.jurisdiction in (
                  select a.jurisdiction from evidence.version w join atlas.assessment a on a.claim = w.claim
                  where w.status = 'confirmed' and w.known @> cast(? as timestamptz)
                    and a.policy_type = 'legal_regulation' and a.rating in ('meets', 'partly'))""";

    /// Those that count policy events, of which alone many are made here.
    private static final List<String> RULES = List.of("new-decriminalisation", "new-regulation");

    private record Pair(LocalDate on, Instant asOf) {
        /// Another pair for each run, so that nothing can be remembered from the one before.
        static Pair of(int run) {
            return new Pair(
                    LocalDate.now(ZoneOffset.UTC).minusDays(run),
                    Instant.now().minus(Duration.ofMinutes(run + 1)));
        }

        /// When the record knew less than it knows now, each time something else.
        static Pair ofThePast(int run) {
            return new Pair(
                    LocalDate.now(ZoneOffset.UTC).minusDays(run),
                    Instant.parse("2026-02-01T00:00:00Z").minus(Duration.ofDays(3 * (run + 1))));
        }
    }

    private interface Work {
        void run(Pair pair) throws SQLException;
    }

    private final Figures figures;
    private final List<Measure> measures;
    private final Connection database;
    private final TransactionTemplate anew;

    private FigureSpeed(
            Figures figures, List<Measure> measures, Connection database, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.measures = measures;
        this.database = database;
        // what such a transaction sees may be older than what everybody sees, so nothing that is remembered is used
        this.anew = new TransactionTemplate(transactions);
        this.anew.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.anew.setReadOnly(true);
    }

    public static void main(String[] arguments) throws Exception {
        String load = Files.readString(Path.of(arguments[0]));
        int events = Integer.parseInt(arguments[1]);
        int places = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        boolean trend = Boolean.parseBoolean(arguments[4]);
        try (ConfigurableApplicationContext application = SpringApplication.run(TidemarkApplication.class);
                Connection database = database(Path.of(System.getenv("TIDEMARK_DATA")))) {
            long began = System.nanoTime();
            load(database, load, events, places);
            System.out.printf("%,d confirmed events over %,d jurisdictions, loaded in %.1f s%n",
                    events, places, (System.nanoTime() - began) / 1e9);
            var plan = application.getBean(Plans.class).current().orElseThrow();
            var figures = application.getBean(Figures.class);
            var counted = plan.measures().stream()
                    .filter(measure -> figures.sourceOf(measure)
                            .filter(source -> RULES.contains(source.rule()))
                            .isPresent())
                    .toList();
            new FigureSpeed(figures, counted, database, application.getBean(PlatformTransactionManager.class))
                    .compare(runs, trend);
        }
    }

    private void compare(int runs, boolean trend) throws SQLException {
        long began = System.nanoTime();
        for (Measure measure : measures) {
            describe(figure(measure, Pair.of(0)));
        }
        System.out.printf("both for the first time, before anything was compiled: %.1f ms%n",
                (System.nanoTime() - began) / 1e6);
        System.out.printf("%-60s %9s %9s %9s%n", "milliseconds", "least", "median", "p95");
        for (int run = 1; run <= runs / 4 + 1; run++) {
            everyFigure(Pair.of(run));
            everyFigure(Pair.ofThePast(run));
            everyFigureAnew(Pair.of(run));
            plain(Pair.of(run));
        }
        double[] ours = new double[runs];
        double[] past = new double[runs];
        double[] anew = new double[runs];
        double[] plain = new double[runs];
        double[] first = new double[runs];
        double[] second = new double[runs];
        for (int run = 0; run < runs; run++) {
            Pair pair = Pair.of(run);
            first[run] = time(p -> figure(measures.getFirst(), p), pair);
            second[run] = time(p -> figure(measures.getLast(), p), pair);
            ours[run] = first[run] + second[run];
            past[run] = time(this::everyFigure, Pair.ofThePast(run));
            anew[run] = time(this::everyFigureAnew, pair);
            plain[run] = time(this::plain, pair);
        }
        print("M1 and M2: value, both lists, roll-backs, whole band", ours);
        print("  of that " + measures.getFirst().code(), first);
        print("  of that " + measures.getLast().code(), second);
        print("M1 and M2 as known at another past day each time", past);
        print("M1 and M2, the evidence read anew from the database", anew);
        print("plain SQL: one count(distinct jurisdiction) for each of both", plain);
        System.out.printf(Locale.ROOT, "medians, in terms of the plain counts: %.2f; as known in the past %.2f; read anew %.2f%n",
                median(ours) / median(plain), median(past) / median(plain), median(anew) / median(plain));
        if (trend) {
            for (int run = 0; run < 2; run++) {
                trends(Pair.of(run));
            }
            double[] trends = new double[Math.max(5, runs / 10)];
            for (int run = 0; run < trends.length; run++) {
                trends[run] = time(this::trends, Pair.of(run));
            }
            print("both with their way through the period, as pages draw it", trends);
        }
    }

    private void everyFigure(Pair pair) {
        measures.forEach(measure -> figure(measure, pair));
    }

    private void everyFigureAnew(Pair pair) {
        anew.executeWithoutResult(transaction -> everyFigure(pair));
    }

    private Figure figure(Measure measure, Pair pair) {
        return figures.figure(measure, pair.on(), pair.asOf(), null).orElseThrow();
    }

    private void trends(Pair pair) {
        measures.forEach(measure -> figures.trend(measure, pair.on(), pair.asOf(), null).orElseThrow());
    }

    private void plain(Pair pair) throws SQLException {
        for (String sql : List.of(PLAIN_M1, PLAIN_M2)) {
            try (var query = database.prepareStatement(sql)) {
                query.setObject(1, pair.asOf().atOffset(ZoneOffset.UTC));
                query.setObject(2, pair.on());
                if (sql.equals(PLAIN_M2)) {
                    query.setObject(3, pair.asOf().atOffset(ZoneOffset.UTC));
                }
                query.executeQuery().close();
            }
        }
    }

    private static void describe(Figure figure) {
        System.out.printf("%s = %s; %,d counted, %,d not counted, %,d rolled back; band %s%n",
                figure.measure().code(), figure.value(), figure.counting().counted().size(),
                figure.counting().notCounted().size(), figure.counting().rolledBack().size(),
                figure.band().stream().map(a -> a.value().toPlainString()).toList());
    }

    private static double time(Work work, Pair pair) throws SQLException {
        long began = System.nanoTime();
        work.run(pair);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(String what, double[] times) {
        System.out.printf(Locale.ROOT, "%-60s %9.1f %9.1f %9.1f%n", what, quantile(times, 0), median(times), quantile(times, 0.95));
    }

    private static double median(double[] times) {
        return quantile(times, 0.5);
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static void load(Connection database, String script, int events, int places) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set bench.events = " + events);
            statement.execute("set bench.places = " + places);
            statement.execute(script);
            for (String table : List.of("evidence.record", "evidence.claim", "evidence.version",
                    "evidence.claim_source", "evidence.source", "atlas.policy_event", "atlas.assessment")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
            // the plain count gets what Tidemark's own connections have
            statement.execute("set plan_cache_mode = force_custom_plan; set work_mem = '64MB'; set parallel_tuple_cost = 0.01");
        }
    }

    /// As superuser: the application's own role could not load so fast, and the plain count is asked past row-level
    /// security.
    private static Connection database(Path data) throws Exception {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postmaster.get(3).strip() + "/postgres",
                "postgres", Files.readString(data.resolve("postgres.password")).strip());
    }
}
