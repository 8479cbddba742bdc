package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private final JsonReport json = new JsonReport(SampleReport.ofTwoWeeks("shop"));

    @Test
    void namesItsClassAndKeepsNulls() {
        assertThat(json.tree("leadTimeForChanges[medianSeconds,reason]"))
                .hasToString("{\"_class\":\"io.jenkins.plugins.dora.report.overview.Report\","
                        + "\"leadTimeForChanges\":{\"medianSeconds\":46800.0,\"reason\":null}}");
    }

    @Test
    void depthAddsNothingToAReportThatIsWholeWithoutIt() {
        String whole = json.toString();

        assertThat(json.depth(3)).hasToString(whole);
        assertThat(whole).contains("\"byResult\":{\"SUCCESS\":2,\"FAILURE\":1,\"ABORTED\":0,\"EXPIRED\":0}");
    }

    @Test
    void prettyBreaksLines() {
        assertThat(json.pretty(true).tree("benchmark"))
                .hasToString("{\n  \"_class\" : \"io.jenkins.plugins.dora.report.overview.Report\",\n"
                        + "  \"benchmark\" : \"CLASSIC\"\n}");
    }

    @Test
    void refusesAMalformedTree() {
        assertThatIllegalArgumentException().isThrownBy(() -> json.tree("period[from"));
    }

    @Test
    void staysJsonWhateverSomebodyCalledAnApplication() throws IOException {
        String name = "a\"b\\c\u0001\n\ud83d\ude80</script>";

        JsonNode report = new JsonMapper().readTree(ReportFormat.JSON.print(SampleReport.ofTwoWeeks(name)));

        assertThat(report.at("/scope/applications/0").textValue()).isEqualTo(name);
    }
}
