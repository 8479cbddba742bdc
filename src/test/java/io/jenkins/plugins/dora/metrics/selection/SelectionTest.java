package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Period JANUARY =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneOffset.UTC);

    private final History history = new History();

    @Test
    void resolvedIncidentsAreInOrderOfTheirResolution() {
        history.incident("recorded first", "2026-01-01T00:00:00Z", "2026-01-20T00:00:00Z")
                .incident("resolved first", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");

        assertThat(ids(everything().resolved())).containsExactly("resolved first", "recorded first");
        assertThat(ids(everything().in(JANUARY).resolved())).containsExactly("resolved first", "recorded first");
    }

    @Test
    void incidentsOpenedAfterThePeriodAreNotOpenInIt() {
        history.incident("before", "2025-12-01T00:00:00Z", "")
                .incident("last moment", "2026-01-31T23:59:59Z", "")
                .incident("after", "2026-02-01T00:00:00Z", "");

        assertThat(ids(everything().openAtEndOf(JANUARY))).containsExactly("before", "last moment");
        assertThat(everything().unresolved()).hasSize(3);
    }

    @Test
    void untilAMomentAreTheRecordsThatWereThereAtThatMoment() {
        history.deployed("1", "2026-01-05T10:00:00Z")
                .deployed("2", "2026-01-06T10:00:00Z")
                .incident("over", "2026-01-05T11:00:00Z", "2026-01-05T12:00:00Z")
                .incident("over later", "2026-01-05T11:00:00Z", "2026-01-06T10:00:01Z")
                .incident("open", "2026-01-05T11:00:00Z", "");

        Selection then = everything().until(Instant.parse("2026-01-06T10:00:00Z"));

        assertThat(then.deployments()).extracting(AssessedDeployment::version).containsExactly("1", "2");
        assertThat(ids(then.resolved())).containsExactly("over");
        assertThat(ids(then.unresolved())).containsExactly("open");
        assertThat(then.beginning()).contains(Instant.parse("2026-01-05T10:00:00Z"));
    }

    @Test
    void untilAMomentBeforeTheFirstDeploymentIsNoBeginning() {
        history.deployed("1", "2026-01-05T10:00:00Z");

        Selection then = everything().until(Instant.parse("2026-01-05T09:59:59Z"));

        assertThat(then.deployments()).isEmpty();
        assertThat(then.beginning()).isEmpty();
    }

    @Test
    void thousandDeploymentsAreLarge() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int number = 0; number < 1_000; number++) {
            history.deployed(
                    "v" + number, first.plus(Duration.ofMinutes(20L * number)).toString());
        }
        Selection everything = everything();

        assertThat(everything.isLarge()).isTrue();
        assertThat(everything
                        .until(first.plus(Duration.ofMinutes(20L * 999 - 1)))
                        .isLarge())
                .isFalse();
    }

    @Test
    void deploymentsAloneAreNoFailureSignal() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployed("2", "2026-01-02T10:00:00Z");

        assertThat(everything().hasFailureSignal()).isFalse();
    }

    @Test
    void incidentsReworkAndMarksAreFailureSignals() {
        assertThat(signal(new History().incident("open", "2026-01-01T00:00:00Z", "")))
                .isTrue();
        assertThat(signal(new History().incident("over", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")))
                .isTrue();
        assertThat(signal(new History().deployed("1", "2026-01-01T10:00:00Z", builder -> builder.markedFailed(true))))
                .isTrue();
        assertThat(signal(new History().deployed("1", "2026-01-01T10:00:00Z", builder -> builder.kind(Kind.HOTFIX))))
                .isTrue();
    }

    private static boolean signal(History history) {
        return everything(history).hasFailureSignal();
    }

    private Selection everything() {
        return everything(history);
    }

    private static Selection everything(History history) {
        return Selection.of(Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC)), Scope.ALL);
    }

    private static List<String> ids(List<AssessedIncident> incidents) {
        return incidents.stream().map(assessed -> assessed.incident().id()).toList();
    }
}
