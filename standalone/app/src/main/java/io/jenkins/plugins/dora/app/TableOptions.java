package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.export.ExportRecord;
import io.jenkins.plugins.dora.app.export.Since;
import io.jenkins.plugins.dora.app.export.TableExport;
import io.jenkins.plugins.dora.app.export.TableFormat;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.report.table.Tables;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of {@code dora export} for tables. */
final class TableOptions {
    /** The value of {@code --output} for standard output. */
    static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Tables: only this one; may be repeated. Default: all.")
    private List<String> tables = List.of();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description =
                    "Tables: the export.json of an earlier export. Only the rows of applications of which something"
                            + " was recorded since; they replace the earlier rows of these applications. Metrics are always of all.")
    private @Nullable Path since;

    @Option(
            names = "--granularity",
            paramLabel = "WIDTH",
            description = "Tables: DAY, WEEK, MONTH, QUARTER or YEAR: the days of a row of metrics. Default: WEEK.")
    private @Nullable Granularity granularity;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** Whether there is any. */
    boolean isAnySet() {
        return !tables.isEmpty() || since != null || granularity != null;
    }

    Granularity granularity() {
        return granularity == null ? Granularity.WEEK : granularity;
    }

    /** @throws ParameterException if the options make no sense together */
    void check(TableFormat format, String output, List<Part> stores) {
        tables.stream().filter(name -> Tables.find(name).isEmpty()).findFirst().ifPresent(name -> {
            throw invalid("--table: there is no table " + name + "; there are " + String.join(", ", Tables.names()));
        });
        if (output.equals(STANDARD_OUTPUT)) {
            refuse(!format.isText(), "--output: parquet needs a directory");
            refuse(tables.size() != 1, "--output: standard output takes one table; name it with --table");
            refuse(since != null, "--since: needs a directory, because the next increment needs its export.json");
        } else if (since != null) {
            refuse(stores.size() > 1, "--since: needs a single store; collect the stores into one");
            refuse(
                    normal(Path.of(output)).equals(normal(since).getParent()),
                    "--output: " + output + " holds the export that --since names; choose another directory");
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void refuse(boolean condition, String problem) {
        if (condition) {
            throw invalid(problem);
        }
    }

    private ParameterException invalid(String problem) {
        return new ParameterException(command.commandLine(), problem);
    }

    /**
     * Writes the tables.
     *
     * @param days the days of the metrics
     * @param end the end of the journal before it was read; empty for several stores
     */
    void write(TableFormat format, String output, Reporter reporter, Period days, Feed feed, Optional<FeedCursor> end)
            throws IOException {
        Profile profile = reporter.profile();
        String definitions = ExportRecord.definitions(new DoraVersion().getVersion()[0], profile);
        Since changed = since == null
                ? Since.NOTHING
                : Since.of(ExportRecord.read(since), definitions, feed, profile.retentionMonths() > 0);
        if (!changed.reason().isEmpty()) {
            command.commandLine().getErr().println("dora: exporting everything, because " + changed.reason());
        }
        List<FigureTable<?>> chosen = Tables.ALL.stream()
                .filter(table -> tables.isEmpty() || tables.contains(table.name()))
                .toList();
        TableScope scope = new TableScope(reporter.seen(), profile, changed.applications(), days, granularity());
        if (output.equals(STANDARD_OUTPUT)) {
            format.print(chosen.get(0), scope, command.commandLine().getOut());
        } else {
            new TableExport(format, chosen, scope).writeTo(Path.of(output), definitions, end);
        }
    }
}
