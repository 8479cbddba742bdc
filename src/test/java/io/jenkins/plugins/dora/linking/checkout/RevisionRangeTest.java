package io.jenkins.plugins.dora.linking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionRangeTest {
    private static final Change A = History.commit("a", "2026-01-01T08:00:00Z");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void commitsSinceTheRevisionAreTheChanges() {
        assertThat(since(revision -> Optional.of(new CommitRange(List.of(A), false, false))))
                .contains(new FoundChanges(ChangesFrom.GIT_RANGE, List.of(A), false));
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatIsMissingIsMarked() {
        assertThat(since(revision -> Optional.of(new CommitRange(List.of(A), true, true))))
                .contains(new FoundChanges(ChangesFrom.GIT_RANGE, List.of(A), true));
        assertThat(warnings)
                .containsExactly(
                        "only the 1 newest commit was read", "the clone is shallow and does not go back far enough");
    }

    @Test
    void unknownRevisionIsLeftToOtherSources() {
        assertThat(since(revision -> Optional.empty())).isEmpty();
        assertThat(warnings).containsExactly("the revision before is not in the checkout");
    }

    @Test
    void failureIsLeftToOtherSources() {
        assertThat(since(revision -> {
                    throw new IOException("the agent is gone");
                }))
                .isEmpty();
        assertThat(warnings).containsExactly("the commits since the revision before cannot be read: the agent is gone");
    }

    @Test
    void startWithoutRevisionIsNoQuestion() {
        assertThat(new RevisionRange(revision -> {
                            throw new AssertionError();
                        })
                        .since(new StartingPoint("1.0", Optional.empty(), Optional.empty()), warnings::add))
                .isEmpty();
        assertThat(warnings).isEmpty();
    }

    private Optional<FoundChanges> since(RevisionRange.Commits commits) {
        return new RevisionRange(commits)
                .since(new StartingPoint("1.0", Optional.empty(), Optional.of("before")), warnings::add);
    }
}
