package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.InvalidProfileException;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the tables of any number of controllers; for {@code spark-submit}. */
@Command(
        name = "dora-spark",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses the records of any number of controllers, and writes the tables of docs/export.md as Parquet.",
            "Paths may be of any file system that Spark knows, such as s3a://bucket/stores."
        })
public final class FleetJob implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description = "The directory with a store for each controller: PATH/<controller>/events/*.jsonl.")
    private String input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description = "The directory of the tables; those of an earlier run are replaced.")
    private String output;

    @Option(names = "--profile", paramLabel = "FILE", description = "What counts, a file where the driver runs.")
    private @Nullable Path profile;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where days begin and end, such as Europe/Berlin. Default: that of the profile, else UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of the metrics. Default: the first of which something is recorded.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The day after the last. Default: after the last day of which something is recorded.")
    private @Nullable LocalDate to;

    @Option(
            names = "--granularity",
            paramLabel = "WIDTH",
            defaultValue = "WEEK",
            description = "DAY, WEEK, MONTH, QUARTER or YEAR: the days of a row of metrics. Default: WEEK.")
    private Granularity granularity;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Into how many parts the work is divided. Default: 4 for each core, more if one would have more"
                            + " than 32 MB of lines.")
    private int partitions;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new FleetJob())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        // A cluster takes the end of main for success, and an exit for failure.
        if (exitCode != ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() throws IOException {
        JobSettings settings = JobSettings.of(profile(), Instant.now(), from, to, granularity);
        try (SparkSession spark = SparkSession.builder()
                .appName("DORA metrics")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate()) {
            long unreadable = new FleetTables(spark, settings, partitions).write(input, output);
            if (unreadable > 0) {
                spec.commandLine()
                        .getErr()
                        .println("dora-spark: not counted: " + Counted.of(unreadable, "line")
                                + " that cannot be read; see " + output + '/' + OutputTables.UNREADABLE);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.OK;
    }

    private Profile profile() throws IOException {
        ZoneId otherwise = ZoneId.of("UTC");
        Profile stated = Profile.defaults(otherwise);
        if (profile != null) {
            try {
                stated = ProfileYaml.parse(Files.readString(profile), otherwise);
            } catch (InvalidProfileException e) {
                throw new ParameterException(
                        spec.commandLine(), "--profile: " + profile + ": " + String.join("; ", e.problems()), e);
            }
        }
        return zone == null ? stated : stated.in(zone);
    }
}
