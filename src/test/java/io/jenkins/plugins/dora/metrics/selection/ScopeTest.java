package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void ofAllTiersKeepsApplicationsAndEnvironments() {
        Scope scope = new Scope(Set.of("shop"), Set.of("live"), Set.of(EnvironmentTier.STAGING));

        assertThat(scope.ofAllTiers()).isEqualTo(new Scope(Set.of("shop"), Set.of("live"), Set.of()));
    }
}
