package io.jenkins.plugins.dora.forwarding.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevLakeFormatTest {
    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant END = Instant.parse("2026-11-02T12:01:30Z");
    private final DevLakeFormat format = new DevLakeFormat(EnvironmentTiers.DEFAULT);

    @Test
    void deploymentGoesToTheDeploymentsOfTheConnection() {
        assertThat(format.requests(deployment("eu-prod"))).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/deployments");
            assertThat(request.json())
                    .isEqualTo(
                            "{\"id\":\"d1\",\"name\":\"shop\",\"displayTitle\":\"shop 1.4.2\",\"result\":\"FAILURE\","
                                    + "\"environment\":\"PRODUCTION\",\"originalEnvironment\":\"eu-prod\","
                                    + "\"createdDate\":\"2026-11-02T12:00:00Z\",\"startedDate\":\"2026-11-02T12:00:00Z\","
                                    + "\"finishedDate\":\"2026-11-02T12:01:30Z\"}");
        });
    }

    @Test
    void environmentThatDevLakeWouldTakeForProductionIsNotSent() {
        assertThat(format.requests(deployment("sandbox"))).isEmpty();
    }

    @Test
    void incidentIsAnIssue() {
        Incident incident = new Incident(
                "i1", START, "shop", Optional.empty(), START, Optional.of(END), "", "", "", Optional.empty());

        assertThat(format.requests(incident)).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/issues");
            assertThat(request.json())
                    .isEqualTo("{\"issueKey\":\"i1\",\"type\":\"INCIDENT\",\"title\":\"i1\",\"status\":\"DONE\","
                            + "\"originalStatus\":\"DONE\",\"createdDate\":\"2026-11-02T12:00:00Z\","
                            + "\"resolutionDate\":\"2026-11-02T12:01:30Z\"}");
        });
    }

    private static Deployment deployment(String environment) {
        return Deployment.of("shop", "1.4.2", environment)
                .id("d1")
                .between(START, END)
                .result(Result.FAILURE)
                .build();
    }
}
