package io.jenkins.plugins.dora.assessment.kind;

import static io.jenkins.plugins.dora.model.value.EnvironmentTier.PRODUCTION;
import static io.jenkins.plugins.dora.model.value.EnvironmentTier.STAGING;
import static io.jenkins.plugins.dora.model.value.EnvironmentTier.TESTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TierRowsTest {
    private final List<EnvironmentTier> tiers = List.of(PRODUCTION, STAGING, PRODUCTION, TESTING);
    private final Rows all = rows(3, 2, 1, 0);
    private final TierRows byTier = new TierRows(all, facts());

    @Test
    void rowsOfOneTierKeepTheirOrderAndAreFoundOnce() {
        Rows production = byTier.of(Set.of(PRODUCTION), all);

        assertThat(production.stream()).containsExactly(2, 0);
        assertThat(byTier.of(Set.of(PRODUCTION), all)).isSameAs(production);
    }

    @Test
    void rowsOfSeveralTiersKeepTheirOrder() {
        assertThat(byTier.of(Set.of(PRODUCTION, TESTING), all).stream()).containsExactly(3, 2, 0);
    }

    @Test
    void noTierStandsForAll() {
        assertThat(byTier.of(Set.of(), all)).isSameAs(all);
    }

    @Test
    void someOfTheRowsStaySome() {
        assertThat(byTier.of(Set.of(PRODUCTION), rows(1, 0)).stream()).containsExactly(0);
        assertThat(byTier.of(Set.of(STAGING), rows(1, 0)).stream()).containsExactly(1);
    }

    private DeploymentFlags facts() {
        DeploymentFlags facts = new DeploymentFlags(tiers.size());
        for (int row = 0; row < tiers.size(); row++) {
            facts.setTier(row, tiers.get(row));
        }
        return facts;
    }

    private static Rows rows(int... rows) {
        Rows.Builder builder = new Rows.Builder();
        for (int row : rows) {
            builder.add(row);
        }
        return builder.rows();
    }
}
