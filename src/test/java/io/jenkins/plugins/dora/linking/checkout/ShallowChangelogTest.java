package io.jenkins.plugins.dora.linking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShallowChangelogTest {
    private static final StartingPoint START = new StartingPoint("1.0", Optional.empty(), Optional.empty());
    private static final Change A = History.commit("a", "2026-01-01T08:00:00Z");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void whatItListsMayNotBeAll() {
        assertThat(since(Optional.of(new FoundChanges(ChangesFrom.CHANGELOG, List.of(A), false))))
                .contains(new FoundChanges(ChangesFrom.CHANGELOG, List.of(A), true));
        assertThat(warnings).containsExactly("the clone is shallow, and so is the changelog");
    }

    @Test
    void thatItListsNothingMayNotBeAllEither() {
        assertThat(since(Optional.of(FoundChanges.NONE)))
                .contains(new FoundChanges(ChangesFrom.CHANGELOG, List.of(), true));
    }

    @Test
    void whatItDoesNotKnowItDoesNotKnow() {
        assertThat(since(Optional.empty())).isEmpty();
        assertThat(warnings).isEmpty();
    }

    private Optional<FoundChanges> since(Optional<FoundChanges> listed) {
        return new ShallowChangelog((start, told) -> listed).since(START, warnings::add);
    }
}
