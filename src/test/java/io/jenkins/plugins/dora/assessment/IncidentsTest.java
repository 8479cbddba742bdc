package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.causedBy;
import static io.jenkins.plugins.dora.model.History.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Deployments to production on the first of January, and the incidents that they cause. */
class IncidentsTest {
    private static final Consumer<DeploymentBuilder> NOTHING_ELSE = builder -> {};

    private final History history = new History();
    private final ProfileBuilder profile = Profile.builder(ZoneOffset.UTC);

    @Test
    void incidentDuringADeploymentBlamesThatOne() {
        deploy("a", "09:00", "10:00").deploy("b", "19:00", "20:00").incident("19:30", in("production"));

        assertThat(blamed()).containsExactly("b");
        assertThat(assessed("b").recoveryTime()).isEmpty();
    }

    @Test
    void incidentAtTheVeryStartBlamesTheDeployment() {
        deploy("a", "09:00", "10:00").deploy("b", "19:00", "20:00").incident("19:00", in("production"));

        assertThat(blamed()).containsExactly("b");
    }

    @Test
    void incidentBeforeTheStartBlamesTheOneBefore() {
        deploy("a", "09:00", "10:00").deploy("b", "19:00", "20:00").incident("18:59", in("production"));

        assertThat(blamed()).containsExactly("a");
    }

    @Test
    void latestIsTheOneThatBeganLast() {
        deploy("long", "08:00", "12:00").deploy("short", "09:00", "10:00").incident("13:00", in("production"));

        assertThat(blamed()).containsExactly("short");
    }

    @Test
    void ofThoseThatBeganTogetherTheLaterFinishIsTheLatest() {
        deploy("long", "09:00", "12:00").deploy("short", "09:00", "10:00").incident("13:00", in("production"));

        assertThat(blamed()).containsExactly("long");
    }

    @Test
    void ofThoseThatAreEqualTheOneRecordedLastIsTheLatest() {
        deploy("one", "09:00", "10:00").deploy("other", "09:00", "10:00").incident("13:00", in("production"));

        assertThat(blamed()).containsExactly("other");
    }

    @Test
    void latestIsSoughtAmongThoseThatMeetTheWholeCondition() {
        profile.incidentWindow(Duration.ofHours(2));
        deploy("long", "08:00", "12:00").deploy("short", "09:00", "10:00").incident("13:00", in("production"));

        assertThat(blamed()).containsExactly("long");
    }

    @Test
    void allInTheWindowMeetTheSameCondition() {
        profile.incidentAttribution(IncidentAttribution.ALL_IN_WINDOW).incidentWindow(Duration.ofHours(2));
        deploy("over", "08:00", "09:00")
                .deploy("before", "09:30", "10:00")
                .deploy("during", "11:00", "13:00")
                .deploy("after", "12:01", "13:00")
                .incident("12:00", in("production"));

        assertThat(blamed()).containsExactly("during", "before");
    }

    @Test
    void attemptWithoutSuccessIsBlamedOnlyWhenNamed() {
        profile.countFailedDeployments(true);
        deploy("a", "09:00", "10:00")
                .deploy("attempt", "11:00", "12:00", ended(Result.FAILURE))
                .incident("12:30", in("production"));

        assertThat(blamed()).containsExactly("a");
    }

    @Test
    void namedAttemptCountsInBothNumbersAndIsRepairedByTheNextSuccess() {
        deploy("attempt", "11:00", "12:00", ended(Result.ABORTED))
                .deploy("next", "13:00", "14:00")
                .incident("12:30", causedBy("attempt"));

        assertThat(blamed()).containsExactly("attempt");
        assertThat(assessed("attempt").failed()).isTrue();
        assertThat(assessed("attempt").recoveryTime()).contains(Duration.ofHours(2));
    }

    @Test
    void everyKindOfSuccessEndsTheFailureOfAnAttempt() {
        profile.countFailedDeployments(true);
        deploy("1", "08:00", "09:00")
                .deploy("2", "10:00", "11:00", ended(Result.EXPIRED))
                .deploy("again", "12:00", "13:00", builder -> builder.kind(Kind.REDEPLOY));

        assertThat(assessed("2").failed()).isTrue();
        assertThat(assessed("2").recoveryTime()).contains(Duration.ofHours(2));
    }

    @Test
    void successElsewhereEndsNoFailureOfAnAttempt() {
        profile.countFailedDeployments(true);
        deploy("1", "08:00", "09:00", ended(Result.FAILURE));
        history.deployedTo("staging", "2", "2026-01-01T12:00:00Z", NOTHING_ELSE);

        assertThat(assessed("1").recoveryTime()).isEmpty();
    }

    @Test
    void withoutEnvironmentItIsInEveryEnvironmentOfTheNearestTierAndBlamesOneDeployment() {
        deploy("eu", "09:00", "10:00");
        history.deployedTo("live", "1", "2026-01-01T11:00:00Z", builder -> builder.id("live"))
                .deployedTo("staging", "2", "2026-01-01T11:30:00Z", builder -> builder.id("staging"));
        incident("12:00", incident -> incident);

        assertThat(blamed()).containsExactly("live");
        assertThat(incident().environments()).containsExactlyInAnyOrder("production", "live");
        assertThat(incident().tier()).isEqualTo(EnvironmentTier.PRODUCTION);
    }

    @Test
    void nearestTierIsOtherOnlyWhereTheApplicationSucceededNowhereElse() {
        history.deployedTo("sandbox", "1", "2026-01-01T09:00:00Z", NOTHING_ELSE)
                .deployedTo("staging", "1", "2026-01-01T10:00:00Z", ended(Result.FAILURE));
        incident("12:00", incident -> incident);
        assertThat(incident().tier()).isEqualTo(EnvironmentTier.OTHER);

        history.deployedTo("dev", "1", "2026-01-01T11:00:00Z", NOTHING_ELSE);

        assertThat(incident().tier()).isEqualTo(EnvironmentTier.DEVELOPMENT);
    }

    @Test
    void redeploymentPassesTheBlameOnToTheChangeItRepeats() {
        deploy("1", "08:00", "09:00")
                .deploy("2", "09:00", "10:00")
                .deploy("2", "11:00", "12:00", builder -> builder.id("again"))
                .incident("12:30", causedBy("again"));

        assertThat(blamed()).containsExactly("2");
        assertThat(incident().onRollback()).isFalse();
    }

    @Test
    void redeploymentThatGoesForwardRepeatsTheLatestChangeOfItsVersion() {
        deploy("1", "08:00", "09:00")
                .deploy("2", "09:00", "10:00")
                .deploy("1", "10:00", "11:00", builder -> builder.id("back"))
                .deploy("2", "11:00", "12:00", builder -> builder.id("forward"))
                .incident("12:30", causedBy("forward"));

        assertThat(assessed("forward").kind()).contains(Kind.REDEPLOY);
        assertThat(blamed()).containsExactly("2");
    }

    @Test
    void redeploymentThatRepeatsNoKnownChangeBlamesNobody() {
        deploy("1", "08:00", "09:00", builder -> builder.kind(Kind.REDEPLOY)).incident("12:30", causedBy("1"));

        assertThat(blamed()).isEmpty();
        assertThat(incident().onRollback()).isTrue();
    }

    @Test
    void rollbackIsNotToBlame() {
        deploy("1", "08:00", "09:00")
                .deploy("2", "09:00", "10:00")
                .deploy("1", "11:00", "12:00", builder -> builder.id("back"))
                .incident("12:30", causedBy("back"));

        assertThat(blamed()).isEmpty();
        assertThat(incident().onRollback()).isTrue();
    }

    @Test
    void incidentWithoutSuspectsIsOnNoRollback() {
        deploy("1", "08:00", "09:00").incident("07:30", in("production"));

        assertThat(blamed()).isEmpty();
        assertThat(incident().onRollback()).isFalse();
    }

    @Test
    void markOnARedeploymentIsPassedOn() {
        deploy("1", "08:00", "09:00").deploy("1", "11:00", "12:00", marked().andThen(builder -> builder.id("again")));

        assertThat(assessed("1").failed()).isTrue();
        assertThat(assessed("again").failed()).isFalse();
    }

    @Test
    void markOnARollbackOrOnAnAttemptWithoutSuccessHasNoEffect() {
        deploy("1", "08:00", "09:00")
                .deploy("2", "09:00", "10:00")
                .deploy("1", "10:00", "11:00", marked().andThen(builder -> builder.id("back")))
                .deploy("3", "11:00", "12:00", marked().andThen(ended(Result.FAILURE)));

        assertThat(assess().deployments().stream()
                        .filter(AssessedDeployment::failed)
                        .map(AssessedDeployment::id))
                .containsExactly("2");
    }

    @Test
    void recoveryBeginsAtTheOpeningOfTheFirstIncidentDuringTheDeployment() {
        deploy("1", "08:00", "09:00").incident("08:40", resolvedAt("10:00")).incident("08:20", resolvedAt("09:30"));

        assertThat(assessed("1").recoveryTime()).contains(Duration.ofMinutes(100));
    }

    @Test
    void recoveryDoesNotBeginBeforeTheStart() {
        deploy("1", "08:00", "09:00").incident("07:00", causedBy("1").andThen(resolvedAt("10:00"))::apply);

        assertThat(assessed("1").recoveryTime()).contains(Duration.ofHours(2));
    }

    @Test
    void incidentThatWasResolvedDuringTheDeploymentHasARecoveryTime() {
        deploy("1", "08:00", "09:00").incident("08:20", resolvedAt("08:50"));

        assertThat(assessed("1").recoveryTime()).contains(Duration.ofMinutes(30));
    }

    @Test
    void whatWasOverBeforeTheStartHasNoRecoveryTime() {
        deploy("1", "08:00", "09:00").incident("07:00", causedBy("1").andThen(resolvedAt("07:59"))::apply);

        assertThat(assessed("1").failed()).isTrue();
        assertThat(assessed("1").recoveryTime()).isEmpty();
    }

    @Test
    void tierIsTheEffectiveOneOfTheNamedDeploymentWhereverTheIncidentHappened() {
        deploy("1", "08:00", "09:00").incident("10:00", in("eu-cluster").andThen(causedBy("1"))::apply);

        assertThat(incident().environments()).containsExactly("eu-cluster");
        assertThat(incident().tier()).isEqualTo(EnvironmentTier.PRODUCTION);
        assertThat(blamed()).containsExactly("1");
    }

    @Test
    void openIsWhatWasOpenedBeforeAMomentAndNotResolvedBeforeIt() {
        deploy("1", "08:00", "09:00").incident("10:00", resolvedAt("12:00"));
        Incident incident = incident().incident();

        assertThat(incident.isOpenAt(Instant.parse("2026-01-01T10:00:00Z"))).isFalse();
        assertThat(incident.isOpenAt(Instant.parse("2026-01-01T12:00:00Z"))).isTrue();
        assertThat(incident.isOpenAt(Instant.parse("2026-01-01T12:00:01Z"))).isFalse();
    }

    private static Consumer<DeploymentBuilder> ended(Result result) {
        return builder -> builder.result(result);
    }

    private static Consumer<DeploymentBuilder> marked() {
        return builder -> builder.markedFailed(true);
    }

    private static UnaryOperator<Incident> resolvedAt(String time) {
        return History.resolved(moment(time).toString());
    }

    private IncidentsTest deploy(String id, String start, String finish) {
        return deploy(id, start, finish, NOTHING_ELSE);
    }

    private IncidentsTest deploy(String version, String start, String finish, Consumer<DeploymentBuilder> more) {
        history.deployed(
                version,
                moment(finish).toString(),
                builder -> more.accept(builder.id(version).between(moment(start), moment(finish))));
        return this;
    }

    private IncidentsTest incident(String openedAt, UnaryOperator<Incident> more) {
        history.incident("i" + openedAt, moment(openedAt).toString(), more);
        return this;
    }

    private static Instant moment(String time) {
        return Instant.parse("2026-01-01T" + time + ":00Z");
    }

    private List<String> blamed() {
        return incident().deployments().stream().map(RecordedDeployment::id).toList();
    }

    private AssessedIncident incident() {
        return assess().incidents().get(0);
    }

    private AssessedDeployment assessed(String id) {
        return assess().find(id).orElseThrow();
    }

    private Assessment assess() {
        return Assessment.of(history.snapshot(), profile.build());
    }
}
