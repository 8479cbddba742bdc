package io.jenkins.plugins.dora.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.app.HeadlineQueries;
import io.jenkins.plugins.dora.app.RandomRecords;
import io.jenkins.plugins.dora.app.SqlTables;
import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.RecordedSpan;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.report.table.Tables;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of Spark against those of {@code dora export}, and against the report.
 *
 * <p>{@code -Ddora.histories=1000} compares that many random histories.
 */
class FleetTablesTest {
    private static final int HISTORIES = Integer.getInteger("dora.histories", 60);
    private static final Instant NOW = Instant.parse("2026-11-27T15:20:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static SparkSession spark;

    @TempDir
    private Path directory;

    private Path input;
    private Path output;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void createDirectories() {
        input = directory.resolve("stores");
        output = directory.resolve("tables");
    }

    /** The same ids in several applications, removed, replaced and referred to, and renamed jobs. */
    @Test
    void tablesOfRandomHistoriesAreThoseOfTheCommand() throws Exception {
        Profile profile = new RandomRecords(3, "").profile();
        Random random = new Random(5);
        for (String controller : List.of("asia", "eu", "us")) {
            try (EventStore store = EventStore.open(input.resolve(controller), CLOCK)) {
                for (int history = 0; history < HISTORIES; history++) {
                    store.record(some(new RandomRecords(random.nextLong(), "-" + history), random));
                }
            }
        }

        assertThat(tables(profile).write(input.toString(), output.toString())).isZero();

        assertRowsOfTheCommand(profile);

        assertThat(tables(settings(profile).withBytesInMemory(2_000)).write(input.toString(), output.toString()))
                .isZero();

        assertRowsOfTheCommand(profile);
    }

    private static List<Event> some(RandomRecords records, Random random) {
        List<Event> events = new ArrayList<>();
        for (Event event : records.events(1 + random.nextInt(40))) {
            events.add(event);
            if (random.nextInt(12) == 0) {
                events.add(new Removal(NOW, records.deploymentId()));
            }
        }
        if (random.nextInt(10) == 0) {
            String job = "deploy/job" + random.nextInt(3);
            events.add(random.nextInt(events.size()), new JobMoved(NOW, job, job + "-moved" + random.nextInt(9)));
        }
        return events;
    }

    @Test
    void tablesOfTheDemoAreThoseOfTheCommandAndAnswerLikeTheReport() throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));
        try (DemoStore demo = DemoStore.create(clock)) {
            Files.createDirectories(input);
            Files.move(demo.directory(), input.resolve("demo"));
            Files.createDirectory(demo.directory());
        }

        assertAgreement(LocalDate.of(2025, 12, 1));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "DORA_RELEASES", matches = ".+")
    void tablesOfRealReleasesAreThoseOfTheCommandAndAnswerLikeTheReport() throws Exception {
        Path events = Files.createDirectories(input.resolve("real/events"));
        Files.copy(Path.of(System.getenv("DORA_RELEASES")).resolve("events.jsonl"), events.resolve("2026-09.jsonl"));

        assertAgreement(LocalDate.of(2025, 9, 1));
    }

    private void assertAgreement(LocalDate first) throws Exception {
        Profile profile = Profile.defaults(ZoneOffset.UTC);
        tables(profile).write(input.toString(), output.toString());

        assertRowsOfTheCommand(profile);
        Reporter reporter = new Reporter(union().snapshot(), profile);
        try (SqlTables database = new SqlTables(output)) {
            for (String application : Stream.concat(Stream.of(""), reporter.seen().applications().stream())
                    .toList()) {
                for (int month = 0; month < 12; month += 3) {
                    LocalDate from = first.plusMonths(month);
                    HeadlineQueries.assertAgreement(
                            database, reporter, from, from.plusMonths(3), "PRODUCTION", application);
                }
            }
        }
    }

    private FleetTables tables(Profile profile) {
        return tables(settings(profile));
    }

    private static JobSettings settings(Profile profile) {
        return JobSettings.of(profile, NOW, null, null, Granularity.WEEK);
    }

    private static FleetTables tables(JobSettings settings) {
        return new FleetTables(spark, settings, 3);
    }

    private EventStore union() throws IOException {
        try (Stream<Path> stores = Files.list(input)) {
            List<Part> parts = stores.sorted()
                    .map(store -> new Part(
                            store,
                            Optional.of(new Controller(store.getFileName().toString(), ""))))
                    .toList();
            return EventStore.openReadOnly(parts, Retention.FOREVER, OpeningProgress.UNHEARD);
        }
    }

    private void assertRowsOfTheCommand(Profile profile) throws IOException {
        Reporter reporter = new Reporter(union().snapshot(), profile);
        Period recorded = RecordedSpan.of(reporter.seen(), profile.timeZone()).orElseThrow();
        Period days = new Period(Granularity.WEEK.startOf(recorded.from()), recorded.to(), recorded.zone());
        TableScope scope = new TableScope(reporter.seen(), profile, Optional.empty(), days, Granularity.WEEK);
        assertThat(reporter.seen().deployments()).isNotEmpty();
        for (FigureTable<?> table : Tables.ALL) {
            List<String> expected =
                    table.rows(scope).map(FleetTablesTest::text).sorted().toList();
            assertThat(rows(table.name())).as(table.name()).isEqualTo(expected);
        }
    }

    private List<String> rows(String table) {
        return spark.read().parquet(output.resolve(table).toString()).collectAsList().stream()
                .map(FleetTablesTest::values)
                .map(FleetTablesTest::text)
                .sorted()
                .toList();
    }

    private static List<@Nullable Object> values(Row row) {
        return IntStream.range(0, row.size())
                .<@Nullable Object>mapToObj(row::get)
                .toList();
    }

    /** Parquet has microseconds. */
    private static String text(List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value)
                .append('|'));
        return text.toString();
    }

    @Test
    void linesThatCannotBeReadAreCountedAndKeptApart() throws Exception {
        store("eu", new RandomRecords(1, "").events(20));
        Path file = Files.list(input.resolve("eu/events")).findFirst().orElseThrow();
        long length = Files.size(file);
        Files.writeString(file, "half a line\n\n{\"type\":\"deployment\"}\n", StandardOpenOption.APPEND);
        Profile profile = Profile.defaults(ZoneOffset.UTC);

        assertThat(tables(profile).write(input.toString(), output.toString())).isEqualTo(2);

        assertThat(rows(OutputTables.UNREADABLE))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("eu|" + file.getFileName() + '|' + length + '|'));
        assertRowsOfTheCommand(profile);
    }

    @Test
    void manyFilesAreReadTogether() throws Exception {
        RandomRecords records = new RandomRecords(4, "");
        Profile profile = records.profile();
        for (int month = 1; month <= 9; month++) {
            Clock clock = Clock.fixed(Instant.parse("2026-0" + month + "-15T00:00:00Z"), ZoneOffset.UTC);
            try (EventStore store = EventStore.open(input.resolve("eu"), clock)) {
                store.record(records.events(10));
            }
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());

        assertThat(Journals.of(context, input.toString(), 3).lines().getNumPartitions())
                .isEqualTo(3);
        assertThat(Journals.of(context, input.toString(), 0).partitions()).isEqualTo(8);
        tables(profile).write(input.toString(), output.toString());
        assertRowsOfTheCommand(profile);
    }

    @Test
    void sameInputGivesTheSameOutput() throws Exception {
        store("eu", new RandomRecords(1, "").events(50));
        FleetTables tables = tables(Profile.defaults(ZoneOffset.UTC));
        tables.write(input.toString(), output.toString());
        List<String> before = rows("deployments");
        List<String> metrics = rows("metrics");

        tables.write(input.toString(), output.toString());

        assertThat(before).isNotEmpty().isEqualTo(rows("deployments"));
        assertThat(metrics).isNotEmpty().isEqualTo(rows("metrics"));
    }

    @Test
    void outputHasATableInEachDirectoryAndNothingElseThatIsRead() throws Exception {
        store("eu", new RandomRecords(1, "").events(5));

        tables(Profile.defaults(ZoneOffset.UTC)).write(input.toString(), output.toString());

        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".crc")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Tables.names().stream(), Stream.of(OutputTables.UNREADABLE, "_SUCCESS"))
                                    .toList());
        }
    }

    @Test
    void filesWithoutAMonthAreLeftAlone() throws Exception {
        store("eu", new RandomRecords(1, "").events(5));
        Files.writeString(input.resolve("eu/events/2026-13.jsonl"), "half a line\n");

        assertThat(tables(Profile.defaults(ZoneOffset.UTC)).write(input.toString(), output.toString()))
                .isZero();
    }

    @Test
    void inputWithoutStoresIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables(Profile.defaults(ZoneOffset.UTC)).write(input.toString(), output.toString()))
                .withMessageStartingWith("there are no files " + input);
    }

    @Test
    void directoryThatCannotBeTheIdOfAControllerIsRefused() throws Exception {
        store("a b", new RandomRecords(1, "").events(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables(Profile.defaults(ZoneOffset.UTC)).write(input.toString(), output.toString()))
                .withMessageStartingWith("the directory \"a b\" cannot be the id of a controller");
    }

    private void store(String controller, List<Event> events) throws IOException {
        try (EventStore store = EventStore.open(input.resolve(controller), CLOCK)) {
            store.record(events);
        }
    }
}
