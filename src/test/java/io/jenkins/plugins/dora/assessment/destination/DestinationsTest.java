package io.jenkins.plugins.dora.assessment.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private final History history = new History();

    @Test
    void everyApplicationHasItsOwnVersionInAnEnvironment() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T10:00:00Z", builder -> {})
                .deployed("cart", "production", "9", "2026-01-03T10:00:00Z", builder -> {});

        assertThat(versions())
                .isEqualTo(
                        Map.of("shop", List.of("1 in production", "2 in staging"), "cart", List.of("9 in production")));
    }

    @Test
    void environmentWithoutSuccessIsNoDestination() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T10:00:00Z", builder -> builder.result(Result.FAILURE));

        assertThat(versions()).isEqualTo(Map.of("shop", List.of("1 in production")));
    }

    private Map<String, List<String>> versions() {
        var found = Destinations.byApplication(Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                .deployments());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        application -> application.getValue().stream()
                                .map(lane -> lane.current().version() + " in " + lane.environment())
                                .sorted()
                                .toList()));
    }
}
