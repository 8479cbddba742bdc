package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Environments.TierPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {
    @ParameterizedTest
    @CsvSource({
        "production, PRODUCTION",
        "Prod-EU, PRODUCTION",
        "LIVE, PRODUCTION",
        "eu-live, OTHER",
        "staging, STAGING",
        "preprod, STAGING",
        "uat, STAGING",
        "test-7, TESTING",
        "QA, TESTING",
        "development, DEVELOPMENT",
        "moon, OTHER"
    })
    void tierIsKnownByTheName(String name, EnvironmentTier tier) {
        assertThat(Environments.DEFAULT.tierOf(name)).isEqualTo(tier);
    }

    @Test
    void configuredPatternWinsOverTheRecordedTierAndThatOverTheName() {
        Environments environments = new Environments(List.of(TierPattern.of("prod-test", EnvironmentTier.TESTING)));
        Optional<EnvironmentTier> recorded = Optional.of(EnvironmentTier.STAGING);

        assertThat(environments.tierOf("Prod-Test", recorded)).isEqualTo(EnvironmentTier.TESTING);
        assertThat(environments.tierOf("production", recorded)).isEqualTo(EnvironmentTier.STAGING);
        assertThat(environments.tierOf("production")).isEqualTo(EnvironmentTier.PRODUCTION);
    }
}
