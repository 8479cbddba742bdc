package io.jenkins.plugins.dora.metrics.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private final History history = new History();

    @Test
    void areMeansOfTheSuccessesOfEachApplication() {
        history.deployed("1", "2026-01-01T10:00:00Z", from("2026-01-01T09:58:00Z", "2026-01-01T10:00:00Z"))
                .deployed("2", "2026-01-02T10:00:00Z", from("2026-01-02T09:59:29.500Z", "2026-01-02T10:00:00Z"))
                .deployed("3", "2026-01-03T10:00:00Z", builder -> builder.result(Result.FAILURE))
                .deployed("4", "2026-02-01T00:00:00Z", from("2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"))
                .deployed("cart", "production", "1", "2026-01-01T10:00:00Z", builder -> builder.id("cart"));

        Durations durations = january();

        assertThat(durations.byApplication()).containsOnlyKeys("cart", "shop");
        assertThat(durations.byApplication().get("shop").count()).isEqualTo(2);
        assertThat(durations.byApplication().get("shop").mean()).hasValue((120 + 30.5) / 2);
        assertThat(durations.byApplication().get("cart").mean()).hasValue(60);
    }

    @Test
    void ofRollbacksStandApart() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .deployed("1", "2026-01-02T10:10:00Z", from("2026-01-02T10:08:00Z", "2026-01-02T10:10:00Z"));

        assertThat(january().rollbackMeanSeconds()).hasValue(120);
    }

    @Test
    void areOfTheChosenApplicationsOnly() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("cart", "production", "1", "2026-01-01T10:00:00Z", builder -> builder.id("cart"));

        assertThat(january(new Scope(Set.of("shop"), Set.of(), Set.of())).byApplication())
                .containsOnlyKeys("shop");
    }

    @Test
    void withoutRollbacksHaveNoMean() {
        history.deployed("1", "2026-01-01T10:00:00Z");

        assertThat(january().rollbackMeanSeconds()).isEmpty();
    }

    private static Consumer<DeploymentBuilder> from(String start, String finish) {
        return builder -> builder.between(Instant.parse(start), Instant.parse(finish));
    }

    private Durations january() {
        return january(Scope.ALL);
    }

    private Durations january(Scope scope) {
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
        return Durations.of(
                Selection.of(assessment, scope),
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneOffset.UTC));
    }
}
