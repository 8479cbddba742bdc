package io.jenkins.plugins.dora.assessment.kind;

import static io.jenkins.plugins.dora.model.value.EnvironmentTier.PRODUCTION;
import static io.jenkins.plugins.dora.model.value.EnvironmentTier.STAGING;
import static io.jenkins.plugins.dora.model.value.EnvironmentTier.TESTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeploymentRowsTest {
    private final List<EnvironmentTier> tiers = List.of(PRODUCTION, STAGING, PRODUCTION, TESTING);
    private final Snapshot snapshot = new History()
            .deployed("cart", "production", "1", "2026-01-08T10:00:00Z", builder -> {})
            .deployed("cart", "staging", "1", "2026-01-07T10:00:00Z", builder -> {})
            .deployed("shop", "production", "1", "2026-01-06T10:00:00Z", builder -> {})
            .deployed("shop", "test", "1", "2026-01-05T10:00:00Z", builder -> {})
            .snapshot();
    private final DeploymentRows rows = new DeploymentRows(snapshot, facts());

    @Test
    void rowsOfOneTierKeepTheirOrderAndAreFoundOnce() {
        Rows production = rows.of(Set.of(), Set.of(), Set.of(PRODUCTION));

        assertThat(production.stream()).containsExactly(2, 0);
        assertThat(rows.of(Set.of(), Set.of(), Set.of(PRODUCTION))).isSameAs(production);
    }

    @Test
    void rowsOfSeveralTiersKeepTheirOrder() {
        assertThat(rows.of(Set.of(), Set.of(), Set.of(PRODUCTION, TESTING)).stream())
                .containsExactly(3, 2, 0);
    }

    @Test
    void noTierStandsForAll() {
        assertThat(rows.of(Set.of(), Set.of(), Set.of())).isSameAs(snapshot.inOrder());
    }

    @Test
    void rowsOfAnApplicationAreOfItsTierOnly() {
        assertThat(rows.of(Set.of("cart"), Set.of(), Set.of(PRODUCTION)).stream())
                .containsExactly(0);
        assertThat(rows.of(Set.of("cart"), Set.of(), Set.of(STAGING)).stream()).containsExactly(1);
    }

    @Test
    void environmentsNarrowWhatIsKeptOfATier() {
        assertThat(rows.of(Set.of(), Set.of("staging"), Set.of(STAGING)).stream())
                .containsExactly(1);
        assertThat(rows.of(Set.of(), Set.of("staging"), Set.of(PRODUCTION)).stream())
                .isEmpty();
    }

    private DeploymentFlags facts() {
        DeploymentFlags facts = new DeploymentFlags(tiers.size());
        for (int row = 0; row < tiers.size(); row++) {
            facts.setTier(row, tiers.get(row));
        }
        return facts;
    }
}
