package io.jenkins.plugins.dora.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoEnvironmentTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Change COMMIT = new Change("c", NOON.minusSeconds(600));

    private final DemoEnvironment production = new DemoEnvironment("shop", "production");

    @Test
    void aFailedAttemptLeavesTheCommitsToTheNext() {
        production.expect(List.of(COMMIT));

        assertThat(deploy("1", NOON, Result.FAILURE).changes()).isEmpty();
        assertThat(deploy("1", NOON, Result.SUCCESS).changes()).containsExactly(COMMIT);
        assertThat(deploy("2", NOON, Result.SUCCESS).changes()).isEmpty();
    }

    @Test
    void oneDeploymentWaitsForTheOther() {
        deploy("1", NOON, Result.SUCCESS);

        assertThat(deploy("2", NOON, Result.SUCCESS).startedAt()).isEqualTo("2026-01-05T12:15:00Z");
    }

    @Test
    void aRollbackRestoresTheVersionBeforeOnceAndBringsNothing() {
        deploy("1", NOON, Result.SUCCESS);
        deploy("2", NOON, Result.SUCCESS);
        production.expect(List.of(COMMIT));
        assertThat(production.versionBefore()).contains("1");

        assertThat(deploy("1", NOON, Result.SUCCESS).changes()).isEmpty();

        assertThat(production.versionBefore()).isEmpty();
        assertThat(deploy("3", NOON, Result.SUCCESS).changes()).containsExactly(COMMIT);
        assertThat(production.versionBefore()).contains("1");
    }

    private Deployment deploy(String version, Instant at, Result result) {
        return production.deploy(version, at, Duration.ofMinutes(10), result, null);
    }
}
