package io.jenkins.plugins.dora.report.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointTest {
    @Test
    void descriptionForToolsListsExactlyTheseAddresses() {
        Set<String> described = new TreeSet<>();
        Map<String, Object> paths = Documentation.openApi("paths");
        paths.keySet().removeIf(path -> path.startsWith("/dora-webhook/"));
        paths.forEach((path, methods) -> ((Map<?, ?>) methods)
                .keySet()
                .forEach(method -> described.add(String.valueOf(method).toUpperCase(Locale.ROOT) + ' ' + path)));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Endpoint.values())
                        .map(endpoint -> endpoint.method() + " /" + endpoint.path())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void pageListsTheAddress(Endpoint endpoint) {
        String address = endpoint.path().replace("{", "<").replace("}", ">");

        assertThat(Documentation.restApi()).contains("[`" + endpoint.method() + ' ' + address);
    }

    @ParameterizedTest
    @EnumSource
    void unknownAddressIsAnsweredWithThoseThatExist(Endpoint endpoint) {
        assertThat(RestError.unknownAddress("/dora/report").message())
                .startsWith("There is no resource at /dora/report. ")
                .contains(endpoint.path().replace('{', '<').replace('}', '>'));
    }
}
