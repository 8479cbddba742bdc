package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {
    private Path store;

    @BeforeEach
    void recordAFortnight(@TempDir Path directory) throws IOException {
        store = directory.resolve("store");
        Path events = directory.resolve("events.jsonl");
        Files.writeString(events, """
                {"type":"deployment","id":"1","application":"shop","version":"1","environment":"production","finishedAt":"2026-01-05T12:00:00Z","result":"SUCCESS","changes":[{"id":"c1","committedAt":"2026-01-05T10:00:00Z"}]}
                {"type":"deployment","id":"2","application":"shop","version":"2","environment":"production","finishedAt":"2026-01-07T12:00:00Z","result":"SUCCESS","changes":[{"id":"c2","committedAt":"2026-01-06T12:00:00Z"}]}
                {"type":"deployment","id":"3","application":"cart","version":"1","environment":"staging","finishedAt":"2026-01-08T23:30:00Z","result":"FAILURE"}
                {"type":"incident","id":"i","application":"shop","openedAt":"2026-01-07T13:00:00Z","resolvedAt":"2026-01-07T14:00:00Z"}
                """);
        assertThat(CommandRun.of("record", "--store", store, events).exitCode()).isZero();
    }

    @Test
    void jsonHasTheFieldsOfTheRestApi() throws IOException {
        JsonNode report = json("--zone", "UTC", "--from", "2026-01-01", "--to", "2026-01-15");

        assertThat(names(report))
                .contains(
                        "scope",
                        "period",
                        "benchmark",
                        "benchmarkYear",
                        "deploymentFrequency",
                        "leadTimeForChanges",
                        "changeFailureRate",
                        "failedDeploymentRecoveryTime",
                        "timeToRestoreService",
                        "reworkRate",
                        "attempts",
                        "durations",
                        "topFailures",
                        "series",
                        "comparison",
                        "dataQuality",
                        "findings");
        assertThat(names(report.get("scope"))).contains("applications", "environments", "tiers");
        assertThat(names(report.get("period"))).contains("from", "to", "days", "timeZone", "granularity");
        assertThat(names(report.get("deploymentFrequency")))
                .contains(
                        "deployments",
                        "perDay",
                        "deploymentDaysPerWeekMedian",
                        "byEnvironment",
                        "byTier",
                        "band",
                        "reason");
        assertThat(names(report.get("leadTimeForChanges")))
                .contains(
                        "changes",
                        "deployments",
                        "medianSeconds",
                        "meanSeconds",
                        "p95Seconds",
                        "ignoredNegative",
                        "band",
                        "reason",
                        "stages");
        assertThat(names(report.get("changeFailureRate")))
                .contains("deployments", "failed", "percent", "band", "reason");
        assertThat(names(report.get("failedDeploymentRecoveryTime")))
                .contains("recoveries", "medianSeconds", "meanSeconds", "p95Seconds", "band", "reason");
        assertThat(names(report.get("timeToRestoreService")))
                .contains("incidents", "open", "medianSeconds", "meanSeconds", "p95Seconds", "band", "reason");
        assertThat(names(report.get("reworkRate"))).contains("deployments", "rework", "percent", "reason");
        assertThat(names(report.get("attempts"))).contains("total", "byResult", "percentFailed");
        assertThat(names(report.get("durations"))).contains("rollbackMeanSeconds", "byApplication");
        assertThat(names(report.get("topFailures"))).contains("production", "nonProduction");
        assertThat(names(report.get("series").get(0)))
                .contains(
                        "start",
                        "end",
                        "deployments",
                        "byResult",
                        "byTier",
                        "leadTimeMedianSeconds",
                        "leadTimeP95Seconds",
                        "changeFailurePercent",
                        "recoveryMedianSeconds",
                        "restoreMedianSeconds",
                        "reworkPercent");
        assertThat(names(report.get("comparison"))).contains("previous", "baseline");
    }

    @Test
    void jsonHasTheFigures() throws IOException {
        JsonNode report = json("--zone", "UTC", "--from", "2026-01-01", "--to", "2026-01-15");

        assertThat(report.at("/deploymentFrequency/deployments").intValue()).isEqualTo(2);
        assertThat(report.at("/leadTimeForChanges/medianSeconds").doubleValue()).isEqualTo(13 * 3600);
        assertThat(report.at("/changeFailureRate/percent").doubleValue()).isEqualTo(50);
        assertThat(report.at("/timeToRestoreService/medianSeconds").doubleValue())
                .isEqualTo(3600);
        assertThat(report.at("/failedDeploymentRecoveryTime/p95Seconds").isMissingNode())
                .isFalse();
    }

    @Test
    void filtersByApplicationTierAndDayOfTheZone() throws IOException {
        String[] cart = {"--application", "cart", "--tier", "staging", "--from", "2026-01-09", "--to", "2026-01-10"};

        assertThat(json(Stream.concat(Stream.of(cart), Stream.of("--zone", "Europe/Berlin")))
                        .at("/attempts/total")
                        .intValue())
                .isOne();
        assertThat(json(Stream.concat(Stream.of(cart), Stream.of("--zone", "UTC")))
                        .at("/attempts/total")
                        .intValue())
                .isZero();
    }

    @Test
    void textTellsTheMetrics() {
        CommandRun run = report("--zone", "UTC", "--from", "2026-01-01", "--to", "2026-01-15");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "DORA metrics of all applications in PRODUCTION",
                        "from 2026-01-01 until before 2026-01-15 (14 days, UTC)")
                .containsPattern("Lead time for changes +13\\.0 h +2 changes +HIGH");
    }

    @Test
    void csvIsTheSeries() {
        CommandRun run = report(
                "--zone",
                "UTC",
                "--from",
                "2026-01-01",
                "--to",
                "2026-01-15",
                "--format",
                "csv",
                "--granularity",
                "day");

        assertThat(run.out().split("\r\n")).hasSize(15).startsWith(run.out().split("\r\n")[0]);
        assertThat(run.out()).startsWith("start,end,deployments,").contains("\r\n2026-01-05,2026-01-06,1,1,0,0,0,1,");
    }

    @ParameterizedTest
    @CsvSource({
        "--from, yesterday, --from: \"yesterday\" is not a date such as 2026-01-31",
        "--granularity, HOUR, --granularity: \"HOUR\" is not one of",
        "--tier, MOON, --tier: \"MOON\" is not one of",
        "--zone, Mars, Mars",
        "--format, xml, xml"
    })
    void refusesArgumentsThatMakeNoSense(String option, String value, String message) {
        CommandRun run = report(option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst().orElseThrow())
                .startsWith("dora report: ")
                .contains(message);
    }

    @Test
    void saysThatThereIsNoStore() {
        CommandRun run = CommandRun.of("report", "--store", store.resolve("nowhere"));

        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).startsWith("dora: Cannot read the store ").hasLineCount(1);
        assertThat(store.resolve("nowhere")).doesNotExist();
    }

    @Test
    void namesLinesOfTheStoreThatCannotBeRead() throws IOException {
        try (Stream<Path> journals = Files.list(store.resolve("events"))) {
            Files.writeString(journals.findFirst().orElseThrow(), "rubbish\n", StandardOpenOption.APPEND);
        }

        CommandRun run = report("--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{");
        assertThat(run.err())
                .startsWith("dora: not counted: events/")
                .contains("line 5")
                .hasLineCount(1);
    }

    private CommandRun report(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("report", "--store", store), Stream.of(options))
                .toArray());
    }

    private JsonNode json(String... options) throws IOException {
        return json(Stream.of(options));
    }

    private JsonNode json(Stream<String> options) throws IOException {
        CommandRun run =
                report(Stream.concat(options, Stream.of("--format", "json")).toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(entry -> entry.getKey()).toList();
    }
}
