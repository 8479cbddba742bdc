package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTiersTest {
    @ParameterizedTest
    @CsvSource({
        "prod, PRODUCTION",
        "PROD, PRODUCTION",
        "Prod-EU, PRODUCTION",
        "production, PRODUCTION",
        "Production, PRODUCTION",
        "LIVE, PRODUCTION",
        "live, PRODUCTION",
        "prd, PRODUCTION",
        "eu-prod, PRODUCTION",
        "eu-live, PRODUCTION",
        "us_east_prod, PRODUCTION",
        "prod1, PRODUCTION",
        "prod-2, PRODUCTION",
        "prod 01, PRODUCTION",
        "prod.eu-west-1, PRODUCTION",
        "aws/prod/eu, PRODUCTION",
        "prodEU, PRODUCTION",
        "EuProd, PRODUCTION",
        "devops-prod, PRODUCTION",
        "DevOps-Prod, PRODUCTION",
        "test-shop-prod, PRODUCTION",
        "products-production, PRODUCTION",
        "post-prod, PRODUCTION",
        "go-live, PRODUCTION",
        "staging, STAGING",
        "stage, STAGING",
        "Stage-2, STAGING",
        "stg, STAGING",
        "stag, STAGING",
        "eu-stg, STAGING",
        "preprod, STAGING",
        "pre-prod, STAGING",
        "PRE_PROD, STAGING",
        "pre prod 2, STAGING",
        "preprod3, STAGING",
        "pre-production, STAGING",
        "preproduction, STAGING",
        "PreProd, STAGING",
        "pre, STAGING",
        "prod-like, STAGING",
        "pprod, STAGING",
        "ppe, STAGING",
        "uat, STAGING",
        "uat2, STAGING",
        "UAT-1, STAGING",
        "shop-uat, STAGING",
        "acceptance, STAGING",
        "acc, STAGING",
        "non-prod-staging, STAGING",
        "test, TESTING",
        "test-7, TESTING",
        "TEST2, TESTING",
        "testing, TESTING",
        "tst, TESTING",
        "qa, TESTING",
        "QA, TESTING",
        "qa3, TESTING",
        "qas, TESTING",
        "eu-qa, TESTING",
        "product-test, TESTING",
        "products-qa, TESTING",
        "prod-test, TESTING",
        "system-test-eu, TESTING",
        "sit, TESTING",
        "int, TESTING",
        "integration, TESTING",
        "perf, TESTING",
        "e2e, TESTING",
        "test-non-prod, TESTING",
        "dev, DEVELOPMENT",
        "DEV, DEVELOPMENT",
        "dev2, DEVELOPMENT",
        "dev-anna, DEVELOPMENT",
        "develop, DEVELOPMENT",
        "development, DEVELOPMENT",
        "shop-dev, DEVELOPMENT",
        "prod-dev, DEVELOPMENT",
        "nonprod-dev, DEVELOPMENT",
        "products, OTHER",
        "product, OTHER",
        "productivity, OTHER",
        "reproduction, OTHER",
        "prodding, OTHER",
        "devops, OTHER",
        "DevOps, OTHER",
        "device, OTHER",
        "developer-portal, OTHER",
        "livestock, OTHER",
        "delivery, OTHER",
        "alive, OTHER",
        "latest, OTHER",
        "contest, OTHER",
        "attest, OTHER",
        "stages, OTHER",
        "backstage, OTHER",
        "stagnant, OTHER",
        "qatar, OTHER",
        "aqa, OTHER",
        "non-prod, OTHER",
        "nonprod, OTHER",
        "NonProd, OTHER",
        "not-prod, OTHER",
        "predict, OTHER",
        "print, OTHER",
        "moon, OTHER",
        "eu-west-1, OTHER",
        "default, OTHER",
        "demo, OTHER",
        "42, OTHER",
        "'-', OTHER",
        "生产, OTHER"
    })
    void tierIsKnownByTheWordsInTheName(String name, EnvironmentTier tier) {
        assertThat(EnvironmentTiers.DEFAULT.tierOf(name)).isEqualTo(tier);
    }

    @Test
    void whatWasRecordedWithATierKeepsIt() {
        assertThat(EnvironmentTiers.DEFAULT.tierOf("products", Optional.of(EnvironmentTier.PRODUCTION)))
                .isEqualTo(EnvironmentTier.PRODUCTION);
    }

    @Test
    void configuredPatternWinsOverTheRecordedTierAndThatOverTheName() {
        EnvironmentTiers environments =
                new EnvironmentTiers(List.of(TierPattern.of("prod-test", EnvironmentTier.TESTING)));
        Optional<EnvironmentTier> recorded = Optional.of(EnvironmentTier.STAGING);

        assertThat(environments.tierOf("Prod-Test", recorded)).isEqualTo(EnvironmentTier.TESTING);
        assertThat(environments.tierOf("production", recorded)).isEqualTo(EnvironmentTier.STAGING);
        assertThat(environments.tierOf("production")).isEqualTo(EnvironmentTier.PRODUCTION);
    }
}
