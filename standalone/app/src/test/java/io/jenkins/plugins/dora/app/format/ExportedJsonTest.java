package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.query.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportedJsonTest {
    private final ExportedJson json = new ExportedJson(SampleReport.ofTwoWeeks("shop"));

    @Test
    void namesItsClassAndKeepsNulls() {
        assertThat(json.shaped(tree("leadTimeForChanges[medianSeconds,reason]")))
                .hasToString("{\"_class\":\"io.jenkins.plugins.dora.report.overview.Report\","
                        + "\"leadTimeForChanges\":{\"medianSeconds\":46800.0,\"reason\":null}}");
    }

    @Test
    void depthAddsNothingToAReportThatIsWholeWithoutIt() {
        String whole = json.toString();

        assertThat(json.shaped(Shape.parse(Map.of("depth", List.of("3"))))).hasToString(whole);
        assertThat(whole).contains("\"byResult\":{\"SUCCESS\":2,\"FAILURE\":1,\"ABORTED\":0,\"EXPIRED\":0}");
    }

    @Test
    void prettyBreaksLines() {
        assertThat(json.pretty(true).shaped(tree("benchmark")))
                .hasToString("{\n  \"_class\" : \"io.jenkins.plugins.dora.report.overview.Report\",\n"
                        + "  \"benchmark\" : \"CLASSIC\"\n}");
    }

    @Test
    void staysJsonWhateverSomebodyCalledAnApplication() throws IOException {
        String name = "a\"b\\c\u0001\n\ud83d\ude80</script>";

        JsonNode report = new JsonMapper().readTree(ReportFormat.JSON.print(SampleReport.ofTwoWeeks(name)));

        assertThat(report.at("/scope/applications/0").textValue()).isEqualTo(name);
    }

    private static Shape tree(String expression) {
        return Shape.parse(Map.of("tree", List.of(expression)));
    }
}
