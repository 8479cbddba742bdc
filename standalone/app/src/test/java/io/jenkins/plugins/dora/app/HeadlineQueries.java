package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The six queries of {@code docs/export} beside the report. */
public final class HeadlineQueries {
    private static final JsonMapper JSON = new JsonMapper();

    private HeadlineQueries() {}

    /**
     * Compares the answers, to the last digit.
     *
     * @param application empty for all
     */
    public static void assertAgreement(
            SqlTables tables, Reporter reporter, LocalDate from, LocalDate to, String tier, String application)
            throws SQLException, IOException {
        assertAgreement(tables, reporter, from, to, tier, application, "");
    }

    /**
     * Compares the answers for the applications of a team, to the last digit.
     *
     * @param application empty for all
     * @param team empty for all
     */
    public static void assertAgreement(
            SqlTables tables,
            Reporter reporter,
            LocalDate from,
            LocalDate to,
            String tier,
            String application,
            String team)
            throws SQLException, IOException {
        JsonNode report = report(reporter, from, to, tier, application, team);
        // The names in CSV: see docs/export.md.
        String name = application.startsWith("=") ? '\'' + application : application;
        Map<String, List<String>> fields = Map.of(
                "deployment-frequency.sql", List.of("deploymentFrequency", "deployments", "recordedDays", "perDay"),
                "lead-time.sql", List.of("leadTimeForChanges", "changes", "medianSeconds", "p95Seconds"),
                "change-failure-rate.sql", List.of("changeFailureRate", "deployments", "failed", "percent"),
                "recovery-time.sql", List.of("failedDeploymentRecoveryTime", "recoveries", "medianSeconds"),
                "restore-time.sql", List.of("timeToRestoreService", "incidents", "open", "medianSeconds"),
                "rework-rate.sql", List.of("reworkRate", "deployments", "rework", "percent"));
        for (Map.Entry<String, List<String>> query : fields.entrySet()) {
            JsonNode metric = report.path(query.getValue().get(0));
            List<@Nullable Double> expected = query.getValue().stream()
                    .skip(1)
                    .<@Nullable Double>map(field -> number(metric.required(field)))
                    .toList();
            List<@Nullable Double> answer = tables.ask(query.getKey(), from, to, tier, name, team).stream()
                    .<@Nullable Double>map(value -> value == null ? null : ((Number) value).doubleValue())
                    .toList();
            assertThat(answer)
                    .as("%s of '%s' and '%s', %s, %s to %s", query.getKey(), application, team, tier, from, to)
                    .isEqualTo(expected);
        }
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNull() ? null : value.doubleValue();
    }

    private static JsonNode report(
            Reporter reporter, LocalDate from, LocalDate to, String tier, String application, String team)
            throws IOException {
        Map<String, List<String>> parameters = Map.of(
                "from", List.of(from.toString()),
                "to", List.of(to.toString()),
                "tier", List.of(tier),
                "application", application.isEmpty() ? List.of() : List.of(application),
                "team", team.isEmpty() ? List.of() : List.of(team));
        ReportQuery query =
                ReportQuery.parse(parameters, reporter.profile().timeZone(), Instant.parse("2026-11-28T00:00:00Z"));
        return JSON.readTree(new ExportedJson(reporter.report(query)).toString());
    }
}
