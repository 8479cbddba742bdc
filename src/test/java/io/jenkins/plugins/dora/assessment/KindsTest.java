package io.jenkins.plugins.dora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One deployment an hour, the first at midnight. */
class KindsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Consumer<DeploymentBuilder> SUCCESS = builder -> {};
    private static final String FULL_HASH = "9fceb02d0ae598e95dc970b74767f19372d61af8";

    private final History history = new History();
    private int hours;

    @Test
    void goingForwardAgainIsARedeployment() {
        deploy("1").deploy("2").deploy("1").deploy("2");

        assertThat(kinds()).containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.ROLLBACK, Kind.REDEPLOY);
        assertThat(failed()).containsExactly("2");
    }

    @Test
    void goingForwardAgainUndoesNothing() {
        deploy("1").deploy("2").deploy("3").deploy("1").deploy("2");

        assertThat(kinds()).endsWith(Kind.ROLLBACK, Kind.REDEPLOY);
        assertThat(failed()).containsExactly("2");
    }

    @Test
    void sameVersionOfAnotherRevisionIsAChange() {
        deploy("latest", at("aaaaaaa")).deploy("latest", at("bbbbbbb")).deploy("latest", at("ccccccc"));

        assertThat(kinds()).containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.CHANGE);
    }

    @Test
    void sameVersionOfAnEarlierRevisionIsARollback() {
        deploy("latest", at("aaaaaaa")).deploy("latest", at("bbbbbbb")).deploy("latest", at("aaaaaaa"));

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
        assertThat(failed()).containsExactly("latest");
        assertThat(deployment(1).failed()).isTrue();
    }

    @Test
    void sameVersionGoingForwardToAKnownRevisionIsARedeployment() {
        deploy("latest", at("aaaaaaa"))
                .deploy("latest", at("bbbbbbb"))
                .deploy("latest", at("aaaaaaa"))
                .deploy("latest", at("bbbbbbb"));

        assertThat(kinds()).endsWith(Kind.ROLLBACK, Kind.REDEPLOY);
    }

    @Test
    void failedAttemptsInBetweenDoNotMatterWhereTheRevisionIsNew() {
        deploy("latest", at("aaaaaaa"))
                .deploy("latest", at("bbbbbbb").andThen(ended(Result.FAILURE)))
                .deploy("latest", at("ccccccc"));

        assertThat(kinds()).endsWith(Kind.CHANGE);
    }

    @Test
    void sameVersionOfAnUnknownRevisionIsARedeployment() {
        deploy("latest", at("aaaaaaa")).deploy("latest");

        assertThat(kinds()).endsWith(Kind.REDEPLOY);
    }

    @Test
    void puttingTheOldVersionBackAfterAFailedAttemptIsARollback() {
        deploy("1").deploy("2", ended(Result.FAILURE)).deploy("1");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
        assertThat(failed()).isEmpty();
    }

    @Test
    void expiredAttemptIsAFailedOne() {
        deploy("1").deploy("2", ended(Result.EXPIRED)).deploy("1");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void abortedAttemptNeverMatters() {
        deploy("1").deploy("2", ended(Result.ABORTED)).deploy("1");

        assertThat(kinds()).endsWith(Kind.REDEPLOY);
    }

    @Test
    void failedAttemptOfTheSameVersionDoesNotMatter() {
        deploy("1").deploy("1", ended(Result.FAILURE)).deploy("1");

        assertThat(kinds()).endsWith(Kind.REDEPLOY);
    }

    @Test
    void failedAttemptOfAnotherRevisionIsOfAnotherVersion() {
        deploy("latest", at("aaaaaaa"))
                .deploy("latest", at("bbbbbbb").andThen(ended(Result.FAILURE)))
                .deploy("latest", at("aaaaaaa"));

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void failedAttemptBeforeTheSuccessBeforeDoesNotMatter() {
        deploy("2", ended(Result.FAILURE)).deploy("1").deploy("1");

        assertThat(kinds()).endsWith(Kind.REDEPLOY);
    }

    @Test
    void failedAttemptOfTheSameMomentIsInBetweenIfItWasRecordedThere() {
        deploy("1");
        hours--;
        deploy("2", ended(Result.FAILURE)).deploy("1");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void failedAttemptToGoBackMakesARollbackOfPuttingTheNewVersionBack() {
        deploy("1").deploy("2").deploy("1", ended(Result.FAILURE)).deploy("2");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void rollbackReturnsToTheLatestSuccessOfItsVersionAndPassesReturnsOver() {
        deploy("1").deploy("2").deploy("1").deploy("2").deploy("3").deploy("1");

        assertThat(kinds())
                .containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.ROLLBACK, Kind.REDEPLOY, Kind.CHANGE, Kind.ROLLBACK);
        assertThat(failed()).containsExactly("2", "3");
    }

    @Test
    void rollbackAfterWhichNothingNewCameUndoesNothing() {
        deploy("1").deploy("2", builder -> builder.kind(Kind.REDEPLOY)).deploy("1");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
        assertThat(failed()).isEmpty();
    }

    @Test
    void rollbackReturnsToTheRevisionIfBothAreKnown() {
        deploy("1", at("aaaaaaa")).deploy("1", at("bbbbbbb")).deploy("2").deploy("1", at("aaaaaaa"));

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
        assertThat(deployment(1).failed()).isTrue();
        assertThat(deployment(2).failed()).isFalse();
    }

    @Test
    void earlierVersionOfAnotherRevisionIsAChange() {
        deploy("1", at("aaaaaaa")).deploy("2").deploy("1", at("bbbbbbb"));

        assertThat(kinds()).endsWith(Kind.CHANGE);
    }

    @Test
    void earlierVersionOfAnUnknownRevisionIsARollback() {
        deploy("1", at("aaaaaaa")).deploy("2").deploy("1");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void earlierVersionWhoseRevisionWasUnknownIsARollback() {
        deploy("1").deploy("2").deploy("1", at("aaaaaaa"));

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
        assertThat(failed()).containsExactly("2");
    }

    @Test
    void revisionsAreComparedByTheirFirstSevenDigitsInAnyCase() {
        deploy("latest", at(FULL_HASH)).deploy("latest", at("9FCEB02"));

        assertThat(kinds()).endsWith(Kind.REDEPLOY);
    }

    @Test
    void shorterRevisionsAreComparedAsTheyAre() {
        deploy("latest", at("9fceb0")).deploy("latest", at("9FCEB0"));

        assertThat(kinds()).endsWith(Kind.CHANGE);
    }

    @Test
    void revisionsThatAreNoHexadecimalDigitsAreComparedAsTheyAre() {
        deploy("latest", at("release-1")).deploy("latest", at("release-12")).deploy("latest", at("release-1"));

        assertThat(kinds()).containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.ROLLBACK);
    }

    @Test
    void firstSuccessIsTheBaselineWhateverItsKind() {
        deploy("1", builder -> builder.kind(Kind.HOTFIX)).deploy("2");

        assertThat(kinds()).containsExactly(Kind.HOTFIX, Kind.CHANGE);
        assertThat(deployment(0).baseline()).isTrue();
        assertThat(deployment(1).baseline()).isFalse();
    }

    @Test
    void firstSuccessesAreCountedOverAllKinds() {
        deploy("2", builder -> builder.kind(Kind.ROLLBACK)).deploy("1").deploy("2");

        assertThat(kinds()).endsWith(Kind.ROLLBACK);
    }

    @Test
    void onlySuccessesOfTheEnvironmentItselfDecide() {
        deploy("1");
        history.deployedTo("us", "2", "2026-02-01T00:00:00Z", SUCCESS)
                .deployedTo("us", "1", "2026-02-02T00:00:00Z", SUCCESS);

        assertThat(deployment(2).kind()).contains(Kind.CHANGE);
    }

    private static Consumer<DeploymentBuilder> at(@Nullable String revision) {
        return builder -> builder.revision(revision);
    }

    private static Consumer<DeploymentBuilder> ended(Result result) {
        return builder -> builder.result(result);
    }

    private KindsTest deploy(String version) {
        return deploy(version, SUCCESS);
    }

    private KindsTest deploy(String version, Consumer<DeploymentBuilder> more) {
        Instant finish = BEGIN.plus(Duration.ofHours(hours++));
        int id = history.snapshot().deployments().size();
        history.deployed(version, finish.toString(), more.andThen(builder -> builder.id("d" + id)));
        return this;
    }

    private List<Kind> kinds() {
        return assess().deployments().stream()
                .map(AssessedDeployment::kind)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> failed() {
        return assess().deployments().stream()
                .filter(AssessedDeployment::failed)
                .map(AssessedDeployment::version)
                .toList();
    }

    private AssessedDeployment deployment(int index) {
        return assess().deployments().get(index);
    }

    private Assessment assess() {
        return Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC));
    }
}
