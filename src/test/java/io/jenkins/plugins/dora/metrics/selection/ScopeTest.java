package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @Test
    void ofAllTiersKeepsApplicationsAndEnvironments() {
        Scope scope = new Scope(Set.of("shop"), Set.of("live"), Set.of(EnvironmentTier.STAGING));

        assertThat(scope.ofAllTiers()).isEqualTo(new Scope(Set.of("shop"), Set.of("live"), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "     ,            ,           , true",
        "shop , staging    , STAGING   , true",
        "shop , Staging    ,           , true",
        "other,            ,           , false",
        "     , production ,           , false",
        "     ,            , PRODUCTION, false"
    })
    void containsWhatAllItsPartsContain(
            String application, String environment, EnvironmentTier tier, boolean contained) {
        History history = new History()
                .deployedTo("staging", "1", "2026-01-05T10:00:00Z", deployment -> {})
                .incident("slow", "2026-01-05T11:00:00Z", History.in("staging"));
        Assessment assessment = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
        AssessedDeployment deployment = assessment.deployments().get(0);
        AssessedIncident incident = assessment.incidents(Set.of()).get(0);

        Scope scope = new Scope(setOf(application), setOf(environment), setOf(tier));

        assertThat(scope.contains(deployment)).isEqualTo(contained);
        assertThat(scope.contains(incident)).isEqualTo(contained);
    }

    private static <T> Set<T> setOf(T value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
