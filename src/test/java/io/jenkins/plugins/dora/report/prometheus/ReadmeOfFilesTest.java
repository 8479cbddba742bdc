package io.jenkins.plugins.dora.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The tables of docs/prometheus/README.md, against the files that they describe. */
class ReadmeOfFilesTest {
    private static final Path DIRECTORY = Repository.path("docs/prometheus");
    private static final Map<String, String> UNITS = Map.of(
            "s", "seconds",
            "h", "hours",
            "percentunit", "share, as percent",
            "percent", "percent",
            "none", "number",
            "short", "number",
            "dateTimeFromNow", "time since then",
            "suffix: per day", "per day");

    @ParameterizedTest
    @ValueSource(strings = {"dora.json", "article.json"})
    void dashboardIsAsTheTableShowsIt(String file) throws Exception {
        List<String> rows = new ArrayList<>();
        for (JsonNode panel :
                new JsonMapper().readTree(DIRECTORY.resolve(file).toFile()).path("panels")) {
            String title = panel.path("title").asText();
            switch (panel.path("type").asText()) {
                case "row" -> rows.add("| **" + title + "** | | | |");
                case "text" -> {}
                default ->
                    rows.add(row(
                            title,
                            panel.path("description").asText(),
                            UNITS.get(panel.at("/fieldConfig/defaults/unit").asText()),
                            panel.findValuesAsText("expr").stream()
                                    .map(ReadmeOfFilesTest::code)
                                    .collect(Collectors.joining("<br>"))));
            }
        }

        assertThat(rowsOf(file)).isEqualTo(rows);
    }

    @Test
    void rulesAreAsTheTablesShowThem() throws Exception {
        List<String> rows = new ArrayList<>();
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(DIRECTORY.resolve("rules.yml")));
        for (Map<String, Object> group : file.get("groups")) {
            for (Object each : (List<?>) group.get("rules")) {
                Map<?, ?> rule = (Map<?, ?>) each;
                String expression = code(rule.get("expr").toString().strip().replaceAll("\\s+", " "));
                rows.add(
                        rule.containsKey("record")
                                ? row(code(rule.get("record").toString()), expression)
                                : row(
                                        code(rule.get("alert").toString()),
                                        ((Map<?, ?>) rule.get("labels")).get("severity"),
                                        rule.get("for"),
                                        expression));
            }
        }

        assertThat(rowsOf("rules.yml")).isEqualTo(rows);
    }

    private static String code(String text) {
        return '`' + text.replace("|", "\\|") + '`';
    }

    private static String row(Object... cells) {
        return List.of(cells).stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Returns the lines of the tables below the heading of a file, without their heads. */
    private static List<String> rowsOf(String file) throws IOException {
        List<String> lines = Files.readAllLines(DIRECTORY.resolve("README.md"));
        int begin = lines.indexOf("## " + file);
        assertThat(begin).as("heading of %s", file).isNotNegative();
        return lines.stream()
                .skip(begin + 1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.matches("\\| (---|panel|rule|alert) .*"))
                .toList();
    }
}
