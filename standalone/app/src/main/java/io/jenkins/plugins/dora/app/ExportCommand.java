package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.export.AtomicFiles;
import io.jenkins.plugins.dora.app.export.ExportFormat;
import io.jenkins.plugins.dora.app.export.StepConverter;
import io.jenkins.plugins.dora.app.export.TableFormat;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.RecordedSpan;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.prometheus.backfill.Backfill;
import io.jenkins.plugins.dora.report.prometheus.backfill.Steps;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora export}: exports what a store holds for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Exports what a store holds for other programs. The store is only read.",
            "",
            "csv, jsonl and parquet have what was computed as tables: applications, teams, deployments, changes, failures,"
                    + " incidents, metrics. --output is a directory with a file for each; docs/export.md describes them.",
            "",
            "openmetrics has the counters, the histograms and the figures of the report at every step, as Prometheus would"
                    + " have read them from the page of the controller. promtool loads it into Prometheus."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora export --store S --format parquet --output tables",
            "  dora export --store S --format csv --output monday --since friday/export.json",
            "  dora export --store S --format csv --table deployments --output - | head",
            "  dora export --store S --format openmetrics --output history.txt",
            "  dora export --store S --format openmetrics --step 1d --from 2025-01-01 --output history.txt",
            "  promtool tsdb create-blocks-from openmetrics --max-block-duration=1344h history.txt /var/lib/prometheus",
            "",
            "Exit codes: 0 success; 1 the store or the profile cannot be read, or the output cannot be written;",
            "2 the arguments are invalid."
        })
final class ExportCommand implements Callable<Integer> {
    private static final long MOST_STEPS = 1_000_000;

    @Mixin
    private StoreOptions storeOptions;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, jsonl, parquet or openmetrics.")
    private ExportFormat format;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "First day, such as 2026-01-31; of tables, the metrics begin there. Default: the first day of which"
                            + " something is recorded.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description =
                    "The day after the last. Default: openmetrics has everything until now, metrics end with the last"
                            + " day of which something is recorded.")
    private @Nullable LocalDate to;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            converter = StepConverter.class,
            description = "openmetrics: from one value of a series to the next, such as 15m, 1h or 1d. Default: 1h.")
    private @Nullable Duration step;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description =
                    "The directory for tables, or the file for openmetrics; - for standard output, which takes one"
                            + " table.")
    private String output;

    @Mixin
    private TableOptions tableOptions;

    @Mixin
    private ProfileOptions profileOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Part> parts = storeOptions.parts();
        Optional<TableFormat> tables = format.ofTables();
        if (tables.isPresent()) {
            refuse(step != null, "--step: tables have --granularity");
            tableOptions.check(tables.get(), output, parts);
        } else {
            refuse(tableOptions.isAnySet(), "--table, --since, --granularity: openmetrics has no tables");
        }
        Profile profile = profileOptions.profile();
        Clock clock = Clock.systemUTC();
        // Before the store is read: what is recorded meanwhile may be in this export, and is in the next increment.
        Optional<FeedCursor> end = end(parts);
        Retention retention = Retention.ofMonths(profile.retentionMonths(), clock);
        try (EventStore events = EventStore.openReadOnly(parts, retention, OpeningProgress.UNHEARD)) {
            Reporter reporter = new Reporter(events.snapshot(), profile);
            if (tables.isPresent()) {
                Period days = days(reporter, profile.timeZone());
                tableOptions.write(tables.get(), output, reporter, days, events.feed(), end);
            } else {
                write(new Backfill(reporter, steps(reporter, profile.timeZone(), clock.instant())));
            }
            events.damage()
                    .messages()
                    .forEach(line -> spec.commandLine().getErr().println("dora: not counted: " + line));
        }
        return ExitCode.OK;
    }

    private void refuse(boolean condition, String problem) {
        if (condition) {
            throw invalid(problem);
        }
    }

    private ParameterException invalid(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private static Optional<FeedCursor> end(List<Part> parts) throws IOException {
        return parts.size() > 1 || parts.get(0).controller().isPresent()
                ? Optional.empty()
                : Optional.of(new Feed(new JournalDirectory(parts.get(0).directory()), Feed.WHOLE).end());
    }

    /** Returns the days of the metrics; without anything recorded, they do not matter. */
    private Period days(Reporter reporter, ZoneId zone) {
        Optional<Period> recorded = RecordedSpan.of(reporter.seen(), zone);
        LocalDate first = from != null
                ? from
                : tableOptions.granularity().startOf(recorded.map(Period::from).orElseGet(() -> LocalDate.now(zone)));
        LocalDate end = to != null ? to : recorded.map(Period::to).orElse(first.plusDays(1));
        if (!first.isBefore(end)) {
            throw invalid("--from: " + first + " is not before " + end + ", the end of what is exported");
        }
        return new Period(first, end, zone);
    }

    private Steps steps(Reporter reporter, ZoneId zone, Instant now) {
        Duration width = step == null ? Duration.ofHours(1) : step;
        Instant end = to == null ? now : earlier(to.atStartOfDay(zone).toInstant(), now);
        LocalDate first = from == null
                ? RecordedSpan.of(reporter.seen(), zone)
                        .map(Period::from)
                        .orElse(end.atZone(zone).toLocalDate())
                : from;
        Instant begin = first.atStartOfDay(zone).toInstant();
        if (!begin.isBefore(end)) {
            throw invalid("--from: " + first + " is not before --to, or not before now");
        }
        if (Duration.between(begin, end).dividedBy(width) > MOST_STEPS) {
            throw invalid("--step: too short for the days since " + first);
        }
        return new Steps(begin, end, width);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void write(Backfill history) throws IOException {
        if (output.equals(TableOptions.STANDARD_OUTPUT)) {
            Writer out = spec.commandLine().getOut();
            history.writeTo(out);
            out.flush();
            return;
        }
        Path file = Path.of(output);
        try (AtomicFiles files = new AtomicFiles()) {
            try (BufferedWriter out = Files.newBufferedWriter(files.part(file), StandardCharsets.UTF_8)) {
                history.writeTo(out);
            }
            files.commit();
        }
    }
}
