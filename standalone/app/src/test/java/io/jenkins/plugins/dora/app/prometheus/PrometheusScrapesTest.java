package io.jenkins.plugins.dora.app.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.app.prometheus.Prometheus.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * A Prometheus scrapes a month that arrives live, hour by hour; then every expression of the article, of the rules and of both
 * dashboards is asked of it, and compared with the report.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusScrapesTest {
    private static final Path DOCS = Path.of(System.getProperty("root", "../.."), "docs/prometheus");
    private static final Instant BEGIN = Instant.parse("2026-02-28T23:59:59Z");
    private static final Instant END = Instant.parse("2026-03-31T23:59:59Z");
    private static final Map<String, String> FROM =
            Map.of("7d", "2026-03-25", "30d", "2026-03-02", "90d", "2026-01-01");
    private static final String CONFIGURATION = """
            global: {scrape_interval: 200ms, scrape_timeout: 200ms}
            storage: {tsdb: {out_of_order_time_window: 50y}}
            scrape_configs:
              - job_name: dora
                metrics_path: /dora/prometheus/
                static_configs: [{targets: ["127.0.0.1:%d"]}]
              - job_name: dora-damaged
                scrape_interval: 5s
                metrics_path: /dora/prometheus
                static_configs: [{targets: ["127.0.0.1:%d"]}]
              - job_name: dora-gone
                scrape_interval: 5s
                static_configs: [{targets: ["127.0.0.1:1"]}]
            """;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;
    private static final double[] HOURS = {0, 0.25, 0.5, 1, 2, 4, 8, 12, 24, 48};

    private static final Map<String, Function<JsonNode, JsonNode>> GAUGES = Map.ofEntries(
            Map.entry("dora_report_deployments_per_day", report -> report.at("/deploymentFrequency/perDay")),
            Map.entry("dora_report_lead_time_seconds/median", report -> report.at("/leadTimeForChanges/medianSeconds")),
            Map.entry("dora_report_lead_time_seconds/mean", report -> report.at("/leadTimeForChanges/meanSeconds")),
            Map.entry("dora_report_lead_time_seconds/p95", report -> report.at("/leadTimeForChanges/p95Seconds")),
            Map.entry("dora_report_change_failure_ratio", report -> report.at("/changeFailureRate/percent")),
            Map.entry(
                    "dora_report_recovery_seconds/median",
                    report -> report.at("/failedDeploymentRecoveryTime/medianSeconds")),
            Map.entry(
                    "dora_report_recovery_seconds/mean",
                    report -> report.at("/failedDeploymentRecoveryTime/meanSeconds")),
            Map.entry(
                    "dora_report_recovery_seconds/p95",
                    report -> report.at("/failedDeploymentRecoveryTime/p95Seconds")),
            Map.entry("dora_report_restore_seconds/median", report -> report.at("/timeToRestoreService/medianSeconds")),
            Map.entry("dora_report_restore_seconds/mean", report -> report.at("/timeToRestoreService/meanSeconds")),
            Map.entry("dora_report_restore_seconds/p95", report -> report.at("/timeToRestoreService/p95Seconds")),
            Map.entry("dora_report_rework_ratio", report -> report.at("/reworkRate/percent")));
    private static final Map<String, String> FIELDS = Map.of(
            "deployment_frequency", "deploymentFrequency",
            "lead_time", "leadTimeForChanges",
            "change_failure_rate", "changeFailureRate",
            "recovery_time", "failedDeploymentRecoveryTime",
            "restore_time", "timeToRestoreService",
            "rework_rate", "reworkRate");

    @TempDir
    private static Path directory;

    private TimeLapse serve;
    private DamagedServer damaged;
    private Prometheus prometheus;

    @BeforeAll
    void scrapeAMonth() throws Exception {
        Prometheus.assumeInstalled();
        serve = new TimeLapse(directory.resolve("store"), BEGIN, END);
        damaged = new DamagedServer(directory.resolve("damaged"));
        prometheus = Prometheus.start(directory, CONFIGURATION.formatted(serve.port(), damaged.port()));
        while (!serve.isOver()) {
            Thread.sleep(100);
        }
        while (prometheus.query("dora_deployment_count", END).isEmpty()
                || prometheus.query("dora_deployment_count", END).get(0).value()
                        == prometheus.query("dora_deployment_count", END.minus(Duration.ofHours(12))).stream()
                                .mapToDouble(Sample::value)
                                .sum()) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (prometheus != null) {
            prometheus.close();
        }
        if (damaged != null) {
            damaged.close();
        }
        if (serve != null) {
            serve.close();
        }
    }

    @Test
    void expressionsOfTheArticleHaveOneAnswerEach() throws Exception {
        JsonNode day = report("", "2026-03-31");
        JsonNode week = report("", FROM.get("7d"));

        assertThat(DAY * value("sum(rate(dora_deployment_count[1d]))"))
                .isCloseTo(day.at("/deploymentFrequency/deployments").asDouble(), withinPercentage(2));
        assertThat(DAY * value("sum(rate(dora_deployment_count[7d]))"))
                .isCloseTo(week.at("/deploymentFrequency/perDay").asDouble(), withinPercentage(2));
        isInTheBucketOf(
                value("histogram_quantile(0.5, rate(dora_lead_time_bucket[24h]))"),
                day.at("/leadTimeForChanges/medianSeconds").asDouble());
        isInTheBucketOf(
                value("histogram_quantile(0.95, rate(dora_lead_time_bucket[24h]))"),
                day.at("/leadTimeForChanges/p95Seconds").asDouble());
        assertThat(prometheus.value(
                        "histogram_quantile(0.5, rate(dora_mttr_bucket[24h]))", END.minus(Duration.ofDays(5))))
                .isBetween(0.25, 0.5);
        assertThat(value("avg(dora_mttr_hours)"))
                .isEqualTo(report("", FROM.get("30d"))
                                .at("/timeToRestoreService/meanSeconds")
                                .asDouble()
                        / HOUR);
        assertThat(value("(sum(rate(dora_deployment_failure[7d])) / sum(rate(dora_deployment_count[7d]))) * 100"))
                .isCloseTo(failuresOfDeployments(week), withinPercentage(2));
    }

    /** Returns the share in percent that the article has for the change failure rate. */
    private static double failuresOfDeployments(JsonNode report) {
        return 100
                * report.at("/changeFailureRate/failed").asDouble()
                / report.at("/deploymentFrequency/deployments").asDouble();
    }

    /** A quantile of a histogram is somewhere in the bucket of the true one. */
    private static void isInTheBucketOf(double hours, double seconds) {
        for (int bucket = 1; bucket < HOURS.length; bucket++) {
            if (seconds / HOUR <= HOURS[bucket]) {
                assertThat(hours).isBetween(HOURS[bucket - 1], HOURS[bucket]);
                return;
            }
        }
        throw new AssertionError(seconds);
    }

    @Test
    void everyFigureOfTheReportIsExact() throws Exception {
        Map<String, Double> exposed = new TreeMap<>();
        Pattern.compile("(?m)^(dora_report_[a-z_]+\\{.*}) (\\S+)$")
                .matcher(serve.scrape("text/plain").body())
                .results()
                .forEach(line -> exposed.put(line.group(1), Double.valueOf(line.group(2))));
        Map<String, Double> expected = new TreeMap<>();
        for (String application : List.of("", "shop", "cart", "newcomer", "quiet", "worse")) {
            for (String window : FROM.keySet()) {
                expect(application, window, expected);
            }
        }
        exposed.keySet().removeIf(series -> series.startsWith("dora_report_samples"));

        assertThat(exposed).isEqualTo(expected);
    }

    private void expect(String application, String window, Map<String, Double> expected) throws Exception {
        JsonNode report = report(application, FROM.get(window));
        GAUGES.forEach((gauge, field) -> {
            String[] name = gauge.split("/");
            JsonNode value = field.apply(report);
            if (!value.isNull()) {
                String stat = name.length > 1 ? ",stat=\"" + name[1] + '"' : "";
                expected.put(
                        name[0] + "{application=\"" + application + '"' + stat + ",window=\"" + window + "\"}",
                        gauge.endsWith("ratio") ? value.asDouble() / 100 : value.asDouble());
            }
        });
        FIELDS.forEach((metric, field) -> {
            JsonNode bean = report.path(field);
            if (bean.path("band").isTextual()) {
                expected.put(
                        "dora_report_band{application=\"" + application + "\",benchmark=\""
                                + report.path("benchmark").asText() + "\",metric=\"" + metric + "\",window=\"" + window
                                + "\"}",
                        (double) List.of("LOW", "MEDIUM", "HIGH", "ELITE")
                                .indexOf(bean.path("band").asText()));
            } else if (bean.path("reason").isObject()) {
                boolean hasValue = List.of("perDay", "medianSeconds", "percent").stream()
                        .anyMatch(value -> bean.path(value).isNumber());
                expected.put(
                        "dora_report_absent{application=\"" + application + "\",metric=\"" + metric
                                + (hasValue ? "_band" : "") + "\",reason=\""
                                + bean.path("reason").path("code").asText() + "\",window=\"" + window + "\"}",
                        1.0);
            }
        });
    }

    @Test
    void firstDeploymentOfANewApplicationIsCounted() throws Exception {
        assertThat(prometheus.value(
                        "sum(increase(dora_deployments_total{application=\"newcomer\",result=\"SUCCESS\"}[2d]))",
                        Instant.parse("2026-03-21T23:59:59Z")))
                .isCloseTo(1, within(0.05));
    }

    @Test
    void recordingRulesGiveTheFiguresOfTheReport() throws Exception {
        Map<String, String> rules = rules("record");

        assertThat(rules.keySet())
                .containsExactlyInAnyOrder(
                        "dora:deployments:per_day7d",
                        "dora:change_failure:ratio30d",
                        "dora:lead_time:p50_30d",
                        "dora:time_to_restore:p50_30d");
        JsonNode week = report("shop", FROM.get("7d"));
        JsonNode month = report("shop", FROM.get("30d"));
        assertThat(ofShop(rules.get("dora:deployments:per_day7d")))
                .isCloseTo(week.at("/deploymentFrequency/perDay").asDouble(), withinPercentage(2));
        assertThat(ofShop(rules.get("dora:change_failure:ratio30d")))
                .isCloseTo(month.at("/changeFailureRate/percent").asDouble() / 100, withinPercentage(2));
        assertThat(ofShop(rules.get("dora:lead_time:p50_30d")))
                .as("of the bucket that the median is in")
                .isBetween(1_800.0, 7_200.0);
        assertThat(month.at("/leadTimeForChanges/medianSeconds").asDouble()).isBetween(1_800.0, 7_200.0);
        assertThat(ofShop(rules.get("dora:time_to_restore:p50_30d"))).isBetween(900.0, 1_800.0);
        assertThat(month.at("/timeToRestoreService/medianSeconds").asDouble()).isEqualTo(1_800);
    }

    private double ofShop(String expression) throws Exception {
        List<Sample> samples = prometheus.query(expression, END).stream()
                .filter(sample -> sample.label("application").equals("shop"))
                .toList();
        assertThat(samples).as(expression).hasSize(1);
        return samples.get(0).value();
    }

    @Test
    void everyAlertOfFiguresFiresForTheApplicationOrWebhookInTroubleOnly() throws Exception {
        assertThat(raised(END))
                .isEqualTo(Map.of(
                        "DoraChangeFailureRateDoubled", List.of("worse"),
                        "DoraNoDeployment", List.of("quiet"),
                        "DoraIncidentOpenLong", List.of("shop"),
                        "DoraStoreNotReady", List.of(),
                        "DoraStoreDamaged", List.of(),
                        "DoraWebhookSilent", List.of("pager")));
        Instant twoDaysAfterTheLast =
                MadeUpMonths.END_OF_QUIET.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(raised(twoDaysAfterTheLast).get("DoraNoDeployment")).isEmpty();
        assertThat(raised(twoDaysAfterTheLast).get("DoraWebhookSilent")).isEmpty();
    }

    /** The two are scraped in real time. */
    @Test
    void alertsOfTheStoreFireForTheControllerInTroubleOnly() throws Exception {
        Map<String, List<String>> raised = raised(Instant.now());

        assertThat(raised.get("DoraStoreDamaged")).containsExactly("dora-damaged");
        assertThat(raised.get("DoraStoreNotReady")).containsExactly("dora-gone");
    }

    /** Returns what each alert is about, without the time that it has to last. */
    private Map<String, List<String>> raised(Instant time) throws Exception {
        Map<String, List<String>> raised = new HashMap<>();
        for (Map.Entry<String, String> alert : rules("alert").entrySet()) {
            String subject = alert.getKey().contains("Webhook")
                    ? "webhook"
                    : alert.getKey().contains("Store") ? "job" : "application";
            raised.put(
                    alert.getKey(),
                    prometheus.query(alert.getValue(), time).stream()
                            .map(sample -> sample.label(subject))
                            .toList());
        }
        return raised;
    }

    private static Map<String, String> rules(String kind) throws Exception {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(DOCS.resolve("rules.yml")));
        Map<String, String> rules = new TreeMap<>();
        for (Map<String, Object> group : file.get("groups")) {
            for (Object rule : (List<?>) group.get("rules")) {
                Map<?, ?> fields = (Map<?, ?>) rule;
                if (fields.containsKey(kind)) {
                    rules.put(fields.get(kind).toString(), fields.get("expr").toString());
                }
            }
        }
        return rules;
    }

    @Test
    void everyPanelOfTheArticleShowsWhatTheReportSays() throws Exception {
        JsonNode day = report("", "2026-03-31");
        JsonNode week = report("", FROM.get("7d"));
        Map<String, Double> shown = new HashMap<>();
        for (String expression : expressions("article.json")) {
            shown.put(expression, value(expression.replace("dora_mttr_bucket[24h]", "dora_mttr_bucket[7d]")));
        }

        assertThat(shown).hasSize(5);
        shown.forEach((expression, value) -> {
            if (expression.contains("* 86400")) {
                assertThat(value)
                        .isCloseTo(day.at("/deploymentFrequency/deployments").asDouble(), withinPercentage(2));
            } else if (expression.contains("0.5, rate(dora_lead")) {
                isInTheBucketOf(
                        value, day.at("/leadTimeForChanges/medianSeconds").asDouble());
            } else if (expression.contains("0.95, rate(dora_lead")) {
                isInTheBucketOf(value, day.at("/leadTimeForChanges/p95Seconds").asDouble());
            } else if (expression.contains("dora_mttr")) {
                assertThat(value).isBetween(0.25, 0.5);
            } else {
                assertThat(value).isCloseTo(failuresOfDeployments(week), withinPercentage(2));
            }
        });
    }

    @Test
    void everyPanelOfTheDashboardShowsWhatTheReportSays() throws Exception {
        Set<String> compared = new HashSet<>();
        for (String application : List.of("", "shop")) {
            for (String window : List.of("7d", "30d")) {
                for (String expression : expressions("dora.json")) {
                    String query =
                            expression.replace("$application", application).replace("$window", window);
                    if (compare(query, application, window)) {
                        compared.add(expression);
                    }
                }
            }
        }

        assertThat(compared).containsExactlyInAnyOrderElementsOf(expressions("dora.json"));
    }

    private boolean compare(String query, String application, String window) throws Exception {
        if (query.contains(" offset ")) {
            String now = query.replaceFirst(" offset .*", "");
            Instant then = END.minus(Duration.ofDays(Long.parseLong(window.replace("d", ""))));
            assertThat(values(query, END)).as(query).isEqualTo(values(now, then));
            return !query.contains("30d") || !values(query, END).isEmpty();
        }
        Matcher gauge = Pattern.compile("(dora_report_[a-z_]+)\\{.*?(?:stat=\"(\\w+)\")?}")
                .matcher(query);
        if (gauge.matches() && !query.contains("band") && !query.contains("absent")) {
            String name = gauge.group(1) + (gauge.group(2) == null ? "" : '/' + gauge.group(2));
            double expected = GAUGES.get(name)
                    .apply(report(application, FROM.get(window)))
                    .asDouble();
            assertThat(value(query)).as(query).isEqualTo(query.contains("ratio") ? expected / 100 : expected);
            return true;
        }
        if (query.startsWith("dora_report_band") || query.startsWith("dora_report_absent")) {
            Map<String, Double> expected = new TreeMap<>();
            expect(application, window, expected);
            String metric = query.replaceFirst("(?s).*metric=\"(\\w+)\".*", "$1");
            String family = query.substring(0, query.indexOf('{'));
            assertThat(values(query, END))
                    .as(query)
                    .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                            .filter(series -> series.getKey().startsWith(family))
                            .filter(series ->
                                    !family.endsWith("band") || series.getKey().contains("metric=\"" + metric + '"'))
                            .map(Map.Entry::getValue)
                            .toList());
            return true;
        }
        return compareWithWhatWasMadeUp(query);
    }

    private boolean compareWithWhatWasMadeUp(String query) throws Exception {
        Instant noon = Instant.parse("2026-03-31T12:59:59Z");
        if (query.contains("sum by (result)")) {
            Map<String, Double> byResult = prometheus.query(query, noon).stream()
                    .collect(Collectors.toMap(sample -> sample.label("result"), Sample::value));
            assertThat(byResult)
                    .containsEntry("SUCCESS", 1.0)
                    .containsEntry("FAILURE", 0.0)
                    .as("nothing was aborted")
                    .doesNotContainKey("ABORTED");
        } else if (query.contains("sum by (cause)")) {
            Map<String, Double> byCause = prometheus.query(query, END).stream()
                    .collect(Collectors.toMap(sample -> sample.label("cause"), Sample::value));
            assertThat(byCause.get("incident")).isCloseTo(1, withinPercentage(2));
            assertThat(byCause).as("there was no hotfix").doesNotContainKey("hotfix");
        } else if (query.contains("dora_last_deployment_timestamp_seconds")) {
            Map<String, Double> last = prometheus.query(query, END).stream()
                    .collect(Collectors.toMap(sample -> sample.label("application"), Sample::value));
            assertThat(last)
                    .containsEntry(
                            "shop",
                            1_000.0 * Instant.parse("2026-03-31T16:30:00Z").getEpochSecond())
                    .containsEntry(
                            "cart",
                            1_000.0 * Instant.parse("2026-03-31T10:15:00Z").getEpochSecond());
        } else if (query.contains("dora_webhook_last_event")) {
            assertThat(prometheus
                                    .query("max_over_time((" + query + ")[31d:1h])", END)
                                    .get(0)
                                    .value()
                            / 1_000)
                    .isBetween((double) TimeLapse.LAST_DELIVERY.getEpochSecond(), (double)
                            TimeLapse.LAST_DELIVERY.plusSeconds(3_600).getEpochSecond());
        } else if (query.contains("dora_webhook_events_total")) {
            Map<String, Double> byOutcome = prometheus.query(query, Instant.parse("2026-03-10T10:59:59Z")).stream()
                    .collect(Collectors.toMap(sample -> sample.label("outcome"), Sample::value));
            assertThat(byOutcome.get("recorded")).isZero();
            assertThat(prometheus.value("sum(increase(dora_webhook_events_total{outcome=\"ignored\"}[31d]))", END))
                    .isCloseTo(20, withinPercentage(5));
        } else if (query.contains("dora_incidents_open")) {
            assertThat(value(query)).isEqualTo(1);
        } else if (query.contains("dora_store_ready")) {
            assertThat(value(query)).isEqualTo(1);
        } else if (query.contains("dora_store_unreadable_lines")) {
            assertThat(value(query)).isZero();
        } else if (query.contains("dora_store_records")) {
            assertThat(value(query))
                    .isEqualTo(serve.get("deployments/api/json?tier=ALL&from=2026-01-01&to=2026-04-01")
                                    .path("total")
                                    .asInt()
                            + serve.get("incidents/api/json?from=2026-01-01&to=2026-04-01")
                                    .path("total")
                                    .asInt());
        } else {
            throw new AssertionError("Nothing to compare with: " + query);
        }
        return true;
    }

    private List<Double> values(String query, Instant time) throws Exception {
        return prometheus.query(query, time).stream().map(Sample::value).toList();
    }

    private double value(String expression) throws Exception {
        return prometheus.value(expression, END);
    }

    private static List<String> expressions(String file) throws Exception {
        return new JsonMapper()
                .readTree(DOCS.resolve(file).toFile()).findValuesAsText("expr").stream()
                        .distinct()
                        .toList();
    }

    private JsonNode report(String application, String from) throws Exception {
        String of = application.isEmpty() ? "" : "&application=" + application;
        return serve.get("api/json?from=" + from + "&to=2026-04-01" + of);
    }

    @Test
    void promtoolFindsNothingInOurNamesAndRules() throws Exception {
        Path body = Files.writeString(
                directory.resolve("metrics.txt"), serve.scrape("text/plain").body());
        List<String> findings = new ArrayList<>(
                Prometheus.promtool(body, 3, "check", "metrics").lines().toList());

        assertThat(findings)
                .allMatch(line -> Pattern.matches(
                        "(dora_deployment_count|dora_deployment_failure|dora_lead_time|dora_mttr|dora_mttr_hours) .*",
                        line));
        Prometheus.promtool(null, 0, "check", "rules", DOCS.resolve("rules.yml"));
        Prometheus.promtool(null, 0, "check", "config", "--syntax-only", DOCS.resolve("scrape.yml"));
        Prometheus.promtool(null, 0, "test", "rules", DOCS.resolve("../../src/test/prometheus/rules-test.yml"));
    }

    @Test
    void nothingOfAnAnswerWasRefused() throws Exception {
        List<String> refused = Files.readAllLines(directory.resolve("prometheus.log")).stream()
                .filter(line -> line.contains("level=error") || line.contains("Error on ingesting"))
                .toList();
        List<String> names = Pattern.compile("(?m)^# TYPE (\\S+)")
                .matcher(serve.scrape("text/plain").body())
                .results()
                .map((MatchResult type) -> type.group(1))
                .toList();

        assertThat(refused).isEmpty();
        assertThat(names).hasSizeGreaterThan(20);
    }
}
