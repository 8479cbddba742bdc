package io.jenkins.plugins.dora.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeploymentIdTest {
    private static final Instant STARTED_AT = Instant.ofEpochMilli(1763690000000L);
    private static final DeploymentId BY_RULE = DeploymentId.byRule("shop/deploy", 12, STARTED_AT);

    @Test
    void namesBuildAndPart() {
        assertThat(new DeploymentId("shop/deploy", 12, STARTED_AT, "7")).hasToString("shop/deploy#12@1763690000000:7");
        assertThat(BY_RULE).hasToString("shop/deploy#12@1763690000000:rule");
    }

    @Test
    void otherPartsOfTheBuildAreOfTheSameBuild() {
        assertThat(BY_RULE.mayBeOfSameBuild("shop/deploy#12@1763690000000:7")).isTrue();
        assertThat(BY_RULE.mayBeOfSameBuild(BY_RULE.toString())).isTrue();
    }

    @Test
    void jobMayHaveHadAnotherName() {
        assertThat(BY_RULE.mayBeOfSameBuild("store/de#1@ploy#12@1763690000000:7"))
                .isTrue();
    }

    @Test
    void buildOfADeletedJobOfTheSameNameIsAnother() {
        assertThat(BY_RULE.mayBeOfSameBuild("shop/deploy#12@1600000000000:7")).isFalse();
        assertThat(BY_RULE.mayBeOfSameBuild("shop/deploy#112@1763690000000:7")).isFalse();
    }

    @Test
    void idThatSomebodyStatedSaysNothingAgainstIt() {
        assertThat(BY_RULE.mayBeOfSameBuild("deployment 4711")).isTrue();
    }
}
