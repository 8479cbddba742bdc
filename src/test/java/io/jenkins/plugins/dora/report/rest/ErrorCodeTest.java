package io.jenkins.plugins.dora.report.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{3}) \\| `([A-Z_]+)` \\| ");

    @Test
    void everyCodeIsDocumentedWithItsStatusAndNoOther() {
        Map<String, Integer> documented = new TreeMap<>();
        for (MatchResult row : ROW.matcher(Documentation.restApi()).results().toList()) {
            documented.put(row.group(2), Integer.valueOf(row.group(1)));
        }
        Map<String, Integer> codes = new TreeMap<>();
        Arrays.stream(ErrorCode.values()).forEach(code -> codes.put(code.name(), code.status()));

        assertThat(documented).isEqualTo(codes);
    }

    @Test
    void everyCodeIsInTheDescriptionForTools() {
        Object described =
                Documentation.openApi("components", "schemas", "ErrorCode").get("enum");

        assertThat(described)
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
    }

    @Test
    void everyStatusIsAResponseOfSomeEndpoint() {
        List<String> statuses = Documentation.openApi("paths").values().stream()
                .flatMap(path -> ((Map<?, ?>) path).values().stream())
                .flatMap(operation -> ((Map<?, ?>) ((Map<?, ?>) operation).get("responses")).keySet().stream())
                .map(String::valueOf)
                .toList();

        assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(statuses).contains(String.valueOf(code.status())));
    }
}
