package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.export.ExportFormat;
import io.jenkins.plugins.dora.app.export.ExportRequest;
import io.jenkins.plugins.dora.app.export.StepConverter;
import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** {@code dora export}: exports the history of a store. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Exports the history of a store for other programs. The store is only read.",
            "",
            "openmetrics has the counters, the histograms and the figures of the report at every step, as Prometheus would"
                    + " have read them from the page of the controller. promtool loads it into Prometheus."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora export --store S --format openmetrics --output history.txt",
            "  dora export --store S --format openmetrics --step 1d --from 2025-01-01 --output history.txt",
            "  promtool tsdb create-blocks-from openmetrics --max-block-duration=1344h history.txt /var/lib/prometheus",
            "",
            "Exit codes: 0 success; 1 the store or the profile cannot be read, or the output cannot be written;",
            "2 the arguments are invalid."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final long MOST_STEPS = 1_000_000;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Where events are kept.")
    private Path store;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "openmetrics.")
    private ExportFormat format;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day, such as 2026-01-31. Default: the day of the first deployment.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The day after the last. Default: everything until now.")
    private @Nullable LocalDate to;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            defaultValue = "1h",
            converter = StepConverter.class,
            description = "From one value of a series to the next, such as 15m, 1h or 1d. Default: 1h.")
    private Duration step;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; - for standard output.")
    private String output;

    @Mixin
    private ProfileOptions profileOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Profile profile = profileOptions.profile();
        Clock clock = Clock.systemUTC();
        Retention retention = Retention.ofMonths(profile.retentionMonths(), clock);
        try (EventStore events = EventStore.openReadOnly(store, retention, OpeningProgress.UNHEARD)) {
            write(request(new Reporter(events.snapshot(), profile), profile.timeZone(), clock.instant()));
            events.damage()
                    .messages()
                    .forEach(line -> spec.commandLine().getErr().println("dora: not counted: " + line));
        }
        return ExitCode.OK;
    }

    private ExportRequest request(Reporter reporter, ZoneId zone, Instant now) {
        Instant end = to == null ? now : earlier(to.atStartOfDay(zone).toInstant(), now);
        LocalDate first =
                from == null ? firstDay(reporter, zone).orElse(end.atZone(zone).toLocalDate()) : from;
        Instant begin = first.atStartOfDay(zone).toInstant();
        if (!begin.isBefore(end)) {
            throw new ParameterException(
                    spec.commandLine(), "--from: " + first + " is not before --to, or not before now");
        }
        if (Duration.between(begin, end).dividedBy(step) > MOST_STEPS) {
            throw new ParameterException(spec.commandLine(), "--step: too short for the days since " + first);
        }
        return new ExportRequest(reporter, begin, end, step);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<LocalDate> firstDay(Reporter reporter, ZoneId zone) {
        return reporter.seen().deployments().stream()
                .findFirst()
                .map(AssessedDeployment::finishedAt)
                .map(finish -> finish.atZone(zone).toLocalDate());
    }

    /** Writes all or nothing, as far as a file is written. */
    private void write(ExportRequest request) throws IOException {
        if (output.equals(STANDARD_OUTPUT)) {
            format.write(request, System.out);
            System.out.flush();
            return;
        }
        Path file = Path.of(output);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                format.write(request, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
