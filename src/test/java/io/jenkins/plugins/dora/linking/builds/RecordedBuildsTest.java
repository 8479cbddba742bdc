package io.jenkins.plugins.dora.linking.builds;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedBuildsTest {
    private static final Change A = commit("a", "2026-01-01T08:00:00Z");
    private static final Change B = commit("b", "2026-01-02T08:00:00Z");

    /** Builds 2, 5 and 8 of the job deploy deployed to testing. */
    private final History history = new History();

    @Test
    void deploymentsElsewhereRememberTheBuildsBetweenThem() {
        toTesting(2);
        toTesting(5, A);
        toTesting(8, B);

        assertThat(seen("deploy", 2, 3, 8)).contains(List.of(A, B));
        assertThat(seen("deploy", 2, 4, 4)).contains(List.of(A));
        assertThat(seen("deploy", 2, 3, 5)).contains(List.of(A));
        assertThat(seen("deploy", 2, 6, 8)).contains(List.of(B));
        assertThat(seen("deploy", 2, 7, 7)).contains(List.of(B));
    }

    @Test
    void revisionOfABuildBetweenTwoOthersIsRemembered() {
        history.deployedTo(
                "testing",
                "1.5",
                "2026-01-05T10:00:00Z",
                builder -> builder.deployedBy(build(5)).revision("9fceb02d0ae598e95dc970b74767f19372d61af8"));
        SeenBuilds seen = new RecordedBuilds("shop", new SnapshotHistory(history.snapshot()));

        assertThat(seen.wasBuilt("9fceb02", "deploy", 4, 6)).isTrue();
        assertThat(seen.wasBuilt("9fceb02", "deploy", 5, 6)).isFalse();
        assertThat(seen.wasBuilt("9fceb02", "deploy", 4, 5)).isFalse();
        assertThat(seen.wasBuilt("9fceb02", "other", 4, 6)).isFalse();
        assertThat(seen.wasBuilt("0d1d7fc", "deploy", 4, 6)).isFalse();
    }

    @Test
    void buildsOutsideOfThemWereNeverSeen() {
        toTesting(2);
        toTesting(5, A);

        assertThat(seen("deploy", 1, 2, 5)).isEmpty();
        assertThat(seen("deploy", 2, 3, 6)).isEmpty();
        assertThat(seen("other", 2, 3, 4)).isEmpty();
        assertThat(new RecordedBuilds("cart", new SnapshotHistory(history.snapshot())).changes("deploy", 2, 3, 4))
                .isEmpty();
    }

    @Test
    void whatAlsoHoldsEarlierChangesIsNotTaken() {
        toTesting(2);
        toTesting(5, A);

        assertThat(seen("deploy", 3, 4, 5)).isEmpty();
    }

    @Test
    void numbersOfAnotherJobSayNothing() {
        history.deployedTo(
                "testing",
                "1.2",
                "2026-01-02T10:00:00Z",
                builder -> builder.deployedBy(new BuildReference("other", 2, "")));
        toTesting(5, A);

        assertThat(seen("deploy", 2, 3, 5)).isEmpty();
    }

    @Test
    void cutChangesAreNoMemory() {
        toTesting(2);
        history.deployedTo(
                "testing",
                "1.5",
                "2026-01-05T10:00:00Z",
                builder -> builder.deployedBy(build(5))
                        .changes(ChangesFrom.CHANGELOG, List.of(A))
                        .changesCut(true));

        assertThat(seen("deploy", 2, 3, 5)).isEmpty();
    }

    private void toTesting(int number, Change... changes) {
        history.deployedTo(
                "testing",
                "1." + number,
                "2026-01-0" + number + "T10:00:00Z",
                builder -> builder.deployedBy(build(number)).changes(ChangesFrom.CHANGELOG, List.of(changes)));
    }

    private static BuildReference build(int number) {
        return new BuildReference("deploy", number, "");
    }

    private Optional<List<Change>> seen(String job, int after, int first, int last) {
        return new RecordedBuilds("shop", new SnapshotHistory(history.snapshot())).changes(job, after, first, last);
    }
}
