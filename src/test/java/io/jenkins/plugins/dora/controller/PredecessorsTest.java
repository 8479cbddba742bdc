package io.jenkins.plugins.dora.controller;

import static io.jenkins.plugins.dora.model.History.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PredecessorsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final Dictionary jobs = new History()
            .deployed("1", "2026-01-01T10:00:00Z", by("shop"))
            .deployed("2", "2026-01-02T10:00:00Z", by("Team/shop"))
            .deployed("3", "2026-01-03T10:00:00Z", by("team/cart"))
            .deployed("4", "2026-01-04T10:00:00Z", by("team"))
            .snapshot()
            .names()
            .jobs();

    @Test
    void jobHasThePredecessorOfItsName() {
        assertThat(Predecessors.of(jobs, "shop")).containsExactly("shop");
        assertThat(Predecessors.of(jobs, "SHOP")).containsExactly("shop");
        assertThat(Predecessors.of(jobs, "sho")).isEmpty();
        assertThat(Predecessors.of(jobs, "shop2")).isEmpty();
        assertThat(Predecessors.of(jobs, "team/sho")).isEmpty();
    }

    @Test
    void folderHasThePredecessorsOfAllBeneath() {
        assertThat(Predecessors.of(jobs, "team")).containsExactly("Team", "team");
        assertThat(Predecessors.of(jobs, "team/shop")).containsExactly("Team/shop");
    }

    @Test
    void predecessorIsFoundInItsFolderUnderANameThatNoJobCanHave() {
        JobMoved move = Predecessors.setAside("team/shop", NOW);

        assertThat(move.rename("team/shop")).isEqualTo("team/shop (until 2026-11-28T10:00:00Z)");
        assertThat(Predecessors.setAside("team", NOW).rename("team/shop"))
                .isEqualTo("team (until 2026-11-28T10:00:00Z)/shop");
    }
}
