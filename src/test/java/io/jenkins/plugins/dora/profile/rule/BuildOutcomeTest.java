package io.jenkins.plugins.dora.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildOutcomeTest {
    private static final Instant STARTED_AT = Instant.ofEpochMilli(1763690000000L);
    private static final BuildReference REFERENCE = new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/");
    private static final RecognisedDeployment SHOP = new RecognisedDeployment("shop", "1.4.2", "live", false);

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, false, SUCCESS",
        "UNSTABLE, false, SUCCESS",
        "FAILURE, false, FAILURE",
        "FAILURE, true, FAILURE",
        "ABORTED, false, ABORTED",
        "ABORTED, true, EXPIRED"
    })
    void resultOfTheBuildIsThatOfTheDeployment(String result, boolean timedOut, Result expected) {
        assertThat(build(result, timedOut).deploymentResult()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"UNSTABLE, FAILURE", "SUCCESS, SUCCESS", "FAILURE, FAILURE"})
    void ruleMaySayWhatAnUnstableBuildIs(String result, Result expected) {
        RecognisedDeployment strict = new RecognisedDeployment("shop", "1.4.2", "live", false, Result.FAILURE);

        assertThat(build(result, false).deploymentResult(strict)).contains(expected);
        assertThat(build(result, false)
                        .deployment(strict)
                        .map(DeploymentBuilder::build)
                        .map(Deployment::result))
                .contains(expected);
    }

    @Test
    void buildThatDidNotRunIsNoDeployment() {
        assertThat(build("NOT_BUILT", false).deployment(SHOP)).isEmpty();
    }

    @Test
    void deploymentCarriesTheBuild() {
        assertThat(build("SUCCESS", false).deployment(SHOP).map(DeploymentBuilder::build))
                .contains(Deployment.of("shop", "1.4.2", "live")
                        .id("shop/deploy#12@1763690000000:rule")
                        .between(STARTED_AT, STARTED_AT.plusSeconds(90))
                        .deployedBy(REFERENCE)
                        .revision("9fceb02")
                        .source("jenkins")
                        .build());
    }

    @Test
    void deploymentFromABranchForHotfixesIsAHotfix() {
        RecognisedDeployment hotfix = new RecognisedDeployment("shop", "1.4.3", "live", true);

        assertThat(build("SUCCESS", false).deployment(hotfix).map(DeploymentBuilder::build))
                .flatMap(Deployment::statedKind)
                .contains(Kind.HOTFIX);
    }

    @ParameterizedTest
    @CsvSource({
        "org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution$ExceededTimeout, true",
        "hudson.plugins.build__timeout.impl.AbsoluteTimeOutStrategy, true",
        "jenkins.model.CauseOfInterruption$UserInterruption, false"
    })
    void whatStoppedABuildIsATimeoutByItsName(String cause, boolean expected) {
        assertThat(BuildOutcome.isTimeout(cause)).isEqualTo(expected);
    }

    private static BuildOutcome build(String result, boolean timedOut) {
        return new BuildOutcome(
                REFERENCE, STARTED_AT, STARTED_AT.plusSeconds(90), result, timedOut, Optional.of("9fceb02"));
    }
}
