package io.jenkins.plugins.dora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordSummaryTest {
    private static final Optional<StartingPoint> SINCE_1_4_1 =
            Optional.of(new StartingPoint("1.4.1", Optional.empty(), Optional.empty()));

    @Test
    void changesAreCountedSinceTheBaseline() {
        assertThat(summary(12, ChangesFrom.CHANGELOG, SINCE_1_4_1))
                .containsExactly("Recorded shop 1.4.2 to production: SUCCESS, 12 changes since 1.4.1");
        assertThat(summary(1, ChangesFrom.CHANGELOG, SINCE_1_4_1).get(0)).endsWith(", 1 change since 1.4.1");
        assertThat(summary(0, ChangesFrom.NONE, SINCE_1_4_1).get(0)).endsWith(", no changes since 1.4.1");
    }

    @Test
    void missingChangesAreAWarning() {
        LinkedChanges linked =
                new LinkedChanges(found(2, ChangesFrom.CHANGELOG, true), SINCE_1_4_1, false, List.of("one", "two"));

        assertThat(RecordSummary.of(deployment("1.4.2", Result.SUCCESS), linked))
                .containsExactly(
                        "Recorded shop 1.4.2 to production: SUCCESS, 2 changes since 1.4.1",
                        "Warning: changes may be missing: one; two");
    }

    @Test
    void changesThatCannotBeLinkedAreAWarning() {
        LinkedChanges linked = new LinkedChanges(FoundChanges.NONE, SINCE_1_4_1, false, List.of("nobody knows"));

        assertThat(RecordSummary.of(deployment("1.4.2", Result.SUCCESS), linked))
                .endsWith("Warning: no changes could be linked: nobody knows");
    }

    @Test
    void fallingBackOnTheChangelogIsAWarning() {
        LinkedChanges linked = new LinkedChanges(
                found(2, ChangesFrom.CHANGELOG, false), SINCE_1_4_1, false, List.of("the clone is shallow"));

        assertThat(RecordSummary.of(deployment("1.4.2", Result.SUCCESS), linked))
                .endsWith("Warning: the changes are those of the changelog: the clone is shallow");
    }

    @Test
    void statedChangesAreCalledStated() {
        assertThat(summary(3, ChangesFrom.STATED, SINCE_1_4_1).get(0)).endsWith(", 3 changes stated");
    }

    @Test
    void firstDeploymentIsCalledTheStartingPoint() {
        assertThat(summary(0, ChangesFrom.NONE, Optional.empty()).get(0))
                .endsWith(", the starting point from which changes are counted");
    }

    @Test
    void failedAttemptIsNoStartingPoint() {
        LinkedChanges linked = new LinkedChanges(FoundChanges.NONE, Optional.empty(), false, List.of());

        assertThat(RecordSummary.of(deployment("1.4.2", Result.FAILURE), linked))
                .containsExactly(
                        "Recorded shop 1.4.2 to production: FAILURE, no changes, because no deployment to it succeeded yet");
    }

    @Test
    void versionThatWasThereBeforeIsNamed() {
        LinkedChanges linked = new LinkedChanges(FoundChanges.NONE, SINCE_1_4_1, true, List.of());

        assertThat(RecordSummary.of(deployment("1.4.2", Result.SUCCESS), linked).get(0))
                .endsWith(", no changes, because 1.4.2 was there before");
    }

    @Test
    void failureIsSaid() {
        LinkedChanges linked = new LinkedChanges(FoundChanges.NONE, SINCE_1_4_1, false, List.of());

        assertThat(RecordSummary.of(deployment("1.4.2", Result.FAILURE), linked).get(0))
                .contains("production: FAILURE, ");
    }

    @Test
    void versionIsNamed() {
        ApplicationVersion version = new History()
                .built("1.4.2", "2026-01-02T10:00:00Z")
                .snapshot()
                .versions()
                .get(0);
        LinkedChanges linked = new LinkedChanges(found(2, ChangesFrom.CHANGELOG, false), SINCE_1_4_1, false, List.of());

        assertThat(RecordSummary.of(version, linked))
                .containsExactly("Recorded version 1.4.2 of shop: 2 changes since 1.4.1");
    }

    @Test
    void incidentIsOpenOrResolved() {
        List<Incident> incidents = new History()
                .incident("pd-1", "2026-01-02T10:00:00Z", "")
                .incident("pd-2", "2026-01-02T10:00:00Z", "2026-01-02T12:30:00Z")
                .snapshot()
                .incidents();

        assertThat(incidents)
                .flatExtracting(RecordSummary::of)
                .containsExactly(
                        "Recorded incident pd-1 of shop: open since 2026-01-02T10:00:00Z",
                        "Recorded incident pd-2 of shop: resolved after 2h30m");
    }

    private static List<String> summary(int count, ChangesFrom from, Optional<StartingPoint> start) {
        return RecordSummary.of(
                deployment("1.4.2", Result.SUCCESS),
                new LinkedChanges(found(count, from, false), start, false, List.of()));
    }

    private static FoundChanges found(int count, ChangesFrom from, boolean cut) {
        List<Change> changes = IntStream.range(0, count)
                .mapToObj(i -> History.commit("c" + i, "2026-01-01T08:00:00Z"))
                .toList();
        return new FoundChanges(from, changes, cut);
    }

    private static Deployment deployment(String version, Result result) {
        return new History()
                .deployed(version, "2026-01-02T10:00:00Z", builder -> builder.result(result))
                .snapshot()
                .deployments()
                .get(0);
    }
}
