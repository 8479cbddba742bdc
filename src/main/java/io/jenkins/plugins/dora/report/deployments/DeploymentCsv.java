package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.report.link.BuildLink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes deployments as in RFC 4180, one at a time.
 *
 * <p>Names are whatever somebody called things. A text that a spreadsheet would read as a formula has an apostrophe before
 * it, as in the <a href="https://owasp.org/www-community/attacks/CSV_Injection">advice of OWASP</a>.
 */
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
            "release");
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String LINE_END = "\r\n";

    private final Appendable out;

    /** Writes the headings. */
    DeploymentCsv(Appendable out) throws IOException {
        this.out = out;
        out.append(String.join(",", HEADINGS)).append(LINE_END);
    }

    void add(DeploymentRow row) throws IOException {
        Optional<BuildLink> build = Optional.ofNullable(row.build());
        String line = Stream.of(
                        text(row.id()),
                        text(row.application()),
                        text(row.version()),
                        text(row.environment()),
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
                        text(build.map(BuildLink::job).orElse("")),
                        build.map(link -> value(link.number())).orElse(""),
                        text(Optional.ofNullable(row.release()).orElse("")))
                .collect(Collectors.joining(",", "", LINE_END));
        out.append(line);
    }

    private static String value(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? '\'' + text : text;
        boolean plain = harmless.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
