package io.jenkins.plugins.dora.report.prometheus;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.Repository;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboards in docs/prometheus, against what of Grafana's schema they use, and against what is exposed. */
class DashboardsTest {
    private static final Path DIRECTORY = Repository.path("docs/prometheus");
    private static final int COLUMNS = 24;
    private static final Profile WITH_A_TEAM = Profile.builder(ZoneOffset.UTC)
            .teams(new Teams(List.of(new Team("checkout", List.of(new AntPattern("shop")), List.of(), List.of()))))
            .build();
    private static final Pattern METRIC = Pattern.compile("\\bdora_[a-z0-9_]+");

    /** The fields that Grafana 11 knows of each kind of object, those of them that the dashboards use. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "dashboard",
                    Set.of(
                            "uid",
                            "title",
                            "description",
                            "tags",
                            "schemaVersion",
                            "version",
                            "editable",
                            "graphTooltip",
                            "timezone",
                            "refresh",
                            "time",
                            "annotations",
                            "links",
                            "templating",
                            "panels")),
            Map.entry(
                    "panel",
                    Set.of(
                            "id",
                            "type",
                            "title",
                            "description",
                            "datasource",
                            "gridPos",
                            "fieldConfig",
                            "options",
                            "targets",
                            "transformations",
                            "collapsed",
                            "panels")),
            Map.entry(
                    "target",
                    Set.of("refId", "datasource", "editorMode", "expr", "legendFormat", "range", "instant", "format")),
            Map.entry(
                    "defaults",
                    Set.of("unit", "mappings", "thresholds", "color", "decimals", "noValue", "custom", "min")),
            Map.entry(
                    "variable",
                    Set.of(
                            "name",
                            "label",
                            "type",
                            "datasource",
                            "query",
                            "definition",
                            "refresh",
                            "sort",
                            "multi",
                            "includeAll",
                            "allValue",
                            "current",
                            "hide",
                            "regex",
                            "options")));

    private static final Set<String> TYPES = Set.of("stat", "timeseries", "table", "text", "row");
    private static final Pattern UNIT = Pattern.compile("none|short|s|h|percent|percentunit|dateTimeFromNow|suffix:.+");

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json"})
    void dashboardIsOfThePresentSchema(String file) throws Exception {
        JsonNode dashboard = read(file);

        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(dashboard.path("uid").asText()).matches("[a-z-]{1,40}");
        assertThat(dashboard.path("title").asText()).isNotBlank();
        assertThat(dashboard.path("time").path("from").asText()).startsWith("now-");
        known("dashboard", dashboard);
        dashboard.path("templating").path("list").forEach(variable -> known("variable", variable));
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            known("panel", panel);
            assertThat(panel.path("type").asText()).isIn(TYPES);
            assertThat(ids.add(panel.path("id").asInt())).as("id of %s", panel).isTrue();
            panel.path("targets").forEach(target -> known("target", target));
            JsonNode defaults = panel.path("fieldConfig").path("defaults");
            known("defaults", defaults);
            thresholdsAscend(defaults.path("thresholds").path("steps"));
        }
    }

    private static void known(String kind, JsonNode object) {
        assertThat(object.fieldNames()).toIterable().as(kind).isSubsetOf(FIELDS.get(kind));
    }

    private static void thresholdsAscend(JsonNode steps) {
        double before = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < steps.size(); index++) {
            JsonNode value = steps.get(index).path("value");
            assertThat(value.isNull()).as("the first step alone has no value").isEqualTo(index == 0);
            assertThat(value.isNull() ? before : value.asDouble()).isGreaterThanOrEqualTo(before);
            before = value.asDouble(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json"})
    void everyFigureHasAUnitAndADescriptionAndQueriesThatDiffer(String file) throws Exception {
        for (JsonNode panel : figures(read(file))) {
            String title = panel.path("title").asText();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asText()).as(title).endsWith(".");
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText())
                    .as(title)
                    .matches(UNIT);
            assertThat(panel.path("targets")).as(title).isNotEmpty();
            assertThat(texts(panel.path("targets"), "refId")).as(title).doesNotHaveDuplicates();
            assertThat(texts(panel.path("targets"), "expr")).as(title).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json"})
    void datasourceIsTheOneThatIsChosen(String file) throws Exception {
        JsonNode dashboard = read(file);

        assertThat(dashboard.findValues("datasource")).isNotEmpty().allSatisfy(datasource -> {
            assertThat(datasource.path("type").asText()).isEqualTo("prometheus");
            assertThat(datasource.path("uid").asText()).isEqualTo("${datasource}");
        });
        assertThat(dashboard.path("templating").path("list")).anySatisfy(variable -> {
            assertThat(variable.path("name").asText()).isEqualTo("datasource");
            assertThat(variable.path("type").asText()).isEqualTo("datasource");
            assertThat(variable.path("query").asText()).isEqualTo("prometheus");
        });
        assertThat(figures(dashboard))
                .allSatisfy(panel -> assertThat(panel.has("datasource")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json"})
    void panelsLieBesideEachOther(String file) throws Exception {
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : read(file).path("panels")) {
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add((place.path("x").asInt() + x) + ","
                                    + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json", "rules.yml"})
    void everyMetricIsExposed(String file) throws Exception {
        String text = Files.readString(DIRECTORY.resolve(file));
        Set<String> named = METRIC.matcher(file.endsWith(".json") ? String.join("\n", queries(read(file))) : text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(exposed());
    }

    @Test
    void everyMetricIsDocumentedAndTheOtherWayRound() throws Exception {
        String page = Files.readString(DIRECTORY.resolveSibling("prometheus.md"));
        Set<String> documented = METRIC.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(DashboardsTest::family)
                .filter(name -> !name.endsWith("_"))
                .collect(Collectors.toSet());

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        exposed().stream().map(DashboardsTest::family).collect(Collectors.toSet()));
    }

    /** Teams have the families of applications, described together. */
    private static String family(String sample) {
        return sample.replaceFirst("^dora_team_report_", "dora_report_")
                .replaceAll("_(bucket|sum)$", "")
                .replaceAll("(?<!deployment)_count$", "");
    }

    private static Set<String> exposed() {
        History history = new History();
        ScrapeDriver prometheus = new ScrapeDriver("2026-03-10T12:00:00Z", WITH_A_TEAM, history::snapshot);
        prometheus.webhooks(List.of(new WebhookTally("pager", "pagerduty", Map.of(), Optional.of(Instant.EPOCH))));
        history.deployed("1", "2026-03-10T12:01:00Z")
                .deployed("2", "2026-03-10T12:02:00Z", commit("a", "2026-03-10T09:00:00Z"))
                .deployed("1", "2026-03-10T12:10:00Z")
                .incident("i", "2026-03-10T12:03:00Z", "2026-03-10T12:10:00Z")
                .incident("j", "2026-03-10T12:04:00Z", "");
        return prometheus.after(Duration.ofMinutes(15)).scrape().names();
    }

    private static JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(DIRECTORY.resolve(file).toFile());
    }

    /** Returns the panels that show something that is queried. */
    private static List<JsonNode> figures(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                .filter(panel ->
                        !Set.of("row", "text").contains(panel.path("type").asText()))
                .toList();
    }

    private static List<String> queries(JsonNode dashboard) {
        List<String> queries = new ArrayList<>(dashboard.findValuesAsText("expr"));
        queries.addAll(dashboard.findValuesAsText("definition"));
        return queries;
    }

    private static List<String> texts(JsonNode objects, String field) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> object.path(field).asText())
                .toList();
    }
}
