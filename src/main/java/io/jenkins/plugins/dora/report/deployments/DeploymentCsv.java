package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.report.link.BuildLink;
import io.jenkins.plugins.dora.report.rest.CsvText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes deployments as in RFC 4180, one at a time. */
final class DeploymentCsv {
    private static final List<String> HEADINGS = List.of(
            "id",
            "application",
            "version",
            "environment",
            "tier",
            "startedAt",
            "finishedAt",
            "durationSeconds",
            "result",
            "kind",
            "baseline",
            "failed",
            "failureCauses",
            "recoverySeconds",
            "changes",
            "leadTimeMedianSeconds",
            "job",
            "build",
            "release",
            "teams");

    private final Appendable out;

    /** Writes the headings. */
    DeploymentCsv(Appendable out) throws IOException {
        this.out = out;
        out.append(String.join(",", HEADINGS)).append(CsvText.LINE_END);
    }

    void add(DeploymentRow row) throws IOException {
        Optional<BuildLink> build = Optional.ofNullable(row.build());
        String line = Stream.of(
                        CsvText.cell(row.id()),
                        CsvText.cell(row.application()),
                        CsvText.cell(row.version()),
                        CsvText.cell(row.environment()),
                        row.tier(),
                        row.startedAt(),
                        row.finishedAt(),
                        value(row.durationSeconds()),
                        row.result(),
                        value(row.kind()),
                        value(row.baseline()),
                        value(row.failed()),
                        String.join(" ", row.failureCauses()),
                        value(row.recoverySeconds()),
                        value(row.changes()),
                        value(row.leadTimeMedianSeconds()),
                        CsvText.cell(build.map(BuildLink::job).orElse("")),
                        build.map(link -> value(link.number())).orElse(""),
                        CsvText.cell(Optional.ofNullable(row.release()).orElse("")),
                        CsvText.cell(String.join("; ", row.teams())))
                .collect(Collectors.joining(",", "", CsvText.LINE_END));
        out.append(line);
    }

    private static String value(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
