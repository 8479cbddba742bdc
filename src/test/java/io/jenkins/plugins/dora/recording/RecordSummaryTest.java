package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.Baseline;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordSummaryTest {
    private static final Optional<Baseline> SINCE_1_4_1 =
            Optional.of(new Baseline(deployment("1.4.1", Result.SUCCESS), false));

    @Test
    void changesAreCountedSinceTheBaseline() {
        assertThat(summary(12, ChangesFrom.CHANGELOG, false, SINCE_1_4_1))
                .isEqualTo("Recorded shop 1.4.2 to production: SUCCESS, 12 changes since 1.4.1");
        assertThat(summary(1, ChangesFrom.CHANGELOG, false, SINCE_1_4_1)).endsWith(", 1 change since 1.4.1");
        assertThat(summary(0, ChangesFrom.NONE, false, SINCE_1_4_1)).endsWith(", no changes since 1.4.1");
    }

    @Test
    void cutChangelogIsSaid() {
        assertThat(summary(2, ChangesFrom.CHANGELOG, true, SINCE_1_4_1))
                .endsWith("2 changes since 1.4.1 (some builds in between are gone, and their changes with them)");
    }

    @Test
    void statedChangesAreCalledStated() {
        assertThat(summary(3, ChangesFrom.STATED, false, SINCE_1_4_1)).endsWith(", 3 changes stated");
    }

    @Test
    void firstDeploymentIsCalledTheStartingPoint() {
        assertThat(summary(0, ChangesFrom.NONE, false, Optional.empty()))
                .endsWith(", the starting point from which changes are counted");
    }

    @Test
    void versionThatWasThereBeforeIsNamed() {
        Optional<Baseline> known = Optional.of(new Baseline(deployment("1.4.3", Result.SUCCESS), true));

        assertThat(summary(0, ChangesFrom.NONE, false, known)).endsWith(", no changes, since 1.4.2 was there before");
    }

    @Test
    void failureIsSaid() {
        LinkedChanges linked = new LinkedChanges(List.of(), ChangesFrom.NONE, false, SINCE_1_4_1);

        assertThat(RecordSummary.of(deployment("1.4.2", Result.FAILURE), linked))
                .contains("production: FAILURE, ");
    }

    private static String summary(int count, ChangesFrom from, boolean cut, Optional<Baseline> baseline) {
        List<Change> changes = IntStream.range(0, count)
                .mapToObj(i -> History.commit("c" + i, "2026-01-01T08:00:00Z"))
                .toList();
        return RecordSummary.of(deployment("1.4.2", Result.SUCCESS), new LinkedChanges(changes, from, cut, baseline));
    }

    private static Deployment deployment(String version, Result result) {
        return new History()
                .deployed(version, "2026-01-02T10:00:00Z", builder -> builder.result(result))
                .snapshot()
                .deployments()
                .get(0);
    }
}
