package io.jenkins.plugins.dora.report.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.report.deployments.Deployments;
import io.jenkins.plugins.dora.report.environments.Environments;
import io.jenkins.plugins.dora.report.incidents.Incidents;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.story.DeploymentStory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of answers in {@code docs/rest-api.md}, compared with the beans. */
class DocumentedAnswersTest {
    /** The bean of the example below each heading; a new example needs a row. */
    private static final Map<String, Class<?>> BEANS = Map.of(
            "The report", Report.class,
            "Deployments", Deployments.class,
            "One deployment", DeploymentStory.class,
            "Incidents", Incidents.class,
            "Environments", Environments.class);

    /** Examples of answers that are written without a bean, by their fields. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "Errors", List.of("error"),
            "Record a deployment", List.of("id", "key", "outcome"));

    private static final Pattern BLOCK = Pattern.compile("(?ms)^#{2,3} ([^\\n]+)$|^```json\\n(.*?)^```$");

    private record Example(String heading, String json) {
        @Override
        public String toString() {
            return heading;
        }
    }

    static List<Example> examples() {
        String[] heading = {""};
        return BLOCK.matcher(Documentation.restApi())
                .results()
                .flatMap(block -> {
                    if (block.group(1) != null) {
                        heading[0] = block.group(1);
                        return Stream.empty();
                    }
                    return Stream.of(new Example(heading[0], block.group(2)));
                })
                .toList();
    }

    @Test
    void everyExampleIsCompared() {
        assertThat(examples().stream().map(Example::heading))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(BEANS.keySet().stream(), FIELDS.keySet().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleHasTheFieldsOfItsBeanAndNoOthers(Example example) throws Exception {
        JsonNode json = new JsonMapper().readTree(example.json());
        List<String> fields = FIELDS.get(example.heading());

        if (fields != null) {
            assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(fields);
        } else {
            assertThat(ExportedShape.differences(json, BEANS.get(example.heading())))
                    .isEmpty();
        }
    }
}
