package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.assessment.FailureCause.AttemptFailed;
import io.jenkins.plugins.dora.assessment.FailureCause.CausedIncident;
import io.jenkins.plugins.dora.assessment.FailureCause.Marked;
import io.jenkins.plugins.dora.assessment.FailureCause.RepairedBy;
import io.jenkins.plugins.dora.assessment.FailureCause.UndoneBy;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Consumer<DeploymentBuilder> NOTHING_ELSE = builder -> {};

    private final History history = new History();

    @Nested
    class Kinds {
        @Test
        void areFoundFromTheVersionsBefore() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-02T10:00:00Z")
                    .deployed("2", "2026-01-03T10:00:00Z")
                    .deployed("1", "2026-01-04T10:00:00Z")
                    .deployed("3", "2026-01-05T10:00:00Z");

            assertThat(kinds(assess()))
                    .containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.REDEPLOY, Kind.ROLLBACK, Kind.CHANGE);
        }

        @Test
        void statedKindWins() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.kind(Kind.HOTFIX))
                    .deployed("1", "2026-01-03T10:00:00Z", builder -> builder.kind(Kind.CHANGE));

            assertThat(kinds(assess())).containsExactly(Kind.CHANGE, Kind.HOTFIX, Kind.CHANGE);
        }

        @Test
        void firstSuccessOfEachEnvironmentIsABaseline() {
            history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.result(Result.FAILURE))
                    .deployed("1", "2026-01-01T11:00:00Z")
                    .deployedTo("staging", "1", "2026-01-01T12:00:00Z", NOTHING_ELSE)
                    .deployed("2", "2026-01-02T10:00:00Z");

            assertThat(assess().deployments())
                    .extracting(AssessedDeployment::baseline)
                    .containsExactly(false, true, true, false);
        }

        @Test
        void failedAttemptHasNoKindAndIsNoEarlierVersion() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.result(Result.ABORTED))
                    .deployed("2", "2026-01-03T10:00:00Z");

            assertThat(assess().deployments())
                    .extracting(AssessedDeployment::kind)
                    .containsExactly(Optional.of(Kind.CHANGE), Optional.empty(), Optional.of(Kind.CHANGE));
        }

        @Test
        void recordingOrderMattersOnlyForTheSameMoment() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-02T10:00:00Z")
                    .deployed("1", "2026-01-03T10:00:00Z");
            Snapshot snapshot = history.snapshot();
            List<Deployment> reversed = new ArrayList<>(snapshot.deployments());
            Collections.reverse(reversed);

            Assessment late = Assessment.of(Snapshot.of(reversed, List.of(), List.of()), PROFILE);

            assertThat(AssessmentValues.by(late)).isEqualTo(AssessmentValues.by(Assessment.of(snapshot, PROFILE)));
        }

        @Test
        void deploymentsOfTheSameMomentAreInOrderOfRecording() {
            history.deployed("2", "2026-01-01T10:00:00Z").deployed("1", "2026-01-01T10:00:00Z");

            assertThat(assess().deployments())
                    .extracting(assessed -> assessed.deployment().version())
                    .containsExactly("2", "1");
        }
    }

    @Nested
    class Changes {
        @Test
        void firstDeploymentBringsNoChanges() {
            history.deployed("1", "2026-01-01T10:00:00Z", commit("a", "2020-01-01T00:00:00Z"))
                    .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2020-01-01T00:00:00Z"));

            assertThat(countedChanges()).containsExactly(List.of(), List.of());
        }

        @Test
        void firstDeploymentBringsItsStatedChanges() {
            Change stated = commit("a", "2025-12-31T00:00:00Z");
            history.deployed(
                    "1", "2026-01-01T10:00:00Z", builder -> builder.changes(ChangesFrom.STATED, List.of(stated)));

            assertThat(countedChanges()).containsExactly(List.of(stated));
        }

        @Test
        void commitCountsOncePerEnvironment() {
            Change change = commit("a", "2026-01-01T12:00:00Z");
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployedTo("staging", "1", "2026-01-01T10:00:00Z", NOTHING_ELSE)
                    .deployedTo(
                            "staging",
                            "2",
                            "2026-01-02T09:00:00Z",
                            builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(change)))
                    .deployed("2", "2026-01-02T10:00:00Z", change)
                    .deployed("3", "2026-01-03T10:00:00Z", change, commit("b", "2026-01-02T12:00:00Z"));

            assertThat(assess().deployments().subList(2, 5))
                    .extracting(assessed ->
                            assessed.changes().stream().map(Change::id).toList())
                    .containsExactly(List.of("a"), List.of("a"), List.of("b"));
        }

        @Test
        void mergesRollbacksAndRedeploymentsBringNone() {
            Change change = commit("a", "2026-01-01T12:00:00Z");
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed(
                            "2",
                            "2026-01-02T10:00:00Z",
                            change,
                            new Change("m", Instant.parse("2026-01-01T13:00:00Z"), true))
                    .deployed("2", "2026-01-03T10:00:00Z", commit("b", "2026-01-02T12:00:00Z"))
                    .deployed("1", "2026-01-04T10:00:00Z", commit("c", "2026-01-03T12:00:00Z"));

            assertThat(countedChanges()).containsExactly(List.of(), List.of(change), List.of(), List.of());
        }

        @Test
        void changesOfAFailedAttemptCountWithTheNextSuccess() {
            Change change = commit("a", "2026-01-01T12:00:00Z");
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed(
                            "2",
                            "2026-01-02T10:00:00Z",
                            builder -> builder.result(Result.FAILURE).changes(ChangesFrom.CHANGELOG, List.of(change)))
                    .deployed("2", "2026-01-02T11:00:00Z", change);

            assertThat(countedChanges()).containsExactly(List.of(), List.of(), List.of(change));
        }
    }

    @Nested
    class Failures {
        @Test
        void rollbackUndoesTheFirstDeploymentAfterItsTarget() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V3", "2026-01-03T10:00:00Z")
                    .deployed("V1", "2026-01-03T11:00:00Z");

            Assessment assessment = assess();

            assertThat(failed(assessment)).containsExactly("V2");
            assertThat(assessment.deployments().get(1).failureCauses())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            UndoneBy.class,
                            cause -> assertThat(cause.rollback().id()).isEqualTo("V1@2026-01-03T11:00:00Z"));
            assertThat(assessment.deployments().get(1).recoveryTime()).contains(Duration.ofHours(25));
        }

        @Test
        void rollbackUndoesAChangeAndNoReturnOnTheWay() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V1", "2026-01-03T10:00:00Z")
                    .deployed("V3", "2026-01-04T10:00:00Z")
                    .deployed("V2", "2026-01-05T10:00:00Z");

            assertThat(failed(assess())).containsExactly("V2", "V3");
        }

        @Test
        void redeploymentIsNoRollback() {
            history.deployed("V1", "2026-01-01T10:00:00Z").deployed("V1", "2026-01-02T10:00:00Z");

            assertThat(failed(assess())).isEmpty();
        }

        @Test
        void rollingForwardAgainFailsNothingMore() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V1", "2026-01-03T10:00:00Z")
                    .deployed("V2", "2026-01-04T10:00:00Z");

            assertThat(failed(assess())).containsExactly("V2");
        }

        @Test
        void statedRollbackToAnUnknownVersionUndoesTheDeploymentBefore() {
            history.deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V1", "2026-01-03T10:00:00Z", builder -> builder.kind(Kind.ROLLBACK));

            assertThat(failed(assess())).containsExactly("V2");
        }

        @Test
        void statedRollbackToTheCurrentVersionUndoesNothing() {
            history.deployed("V1", "2026-01-02T10:00:00Z")
                    .deployed("V1", "2026-01-03T10:00:00Z", builder -> builder.kind(Kind.ROLLBACK));

            assertThat(failed(assess())).isEmpty();
        }

        @Test
        void hotfixRepairsTheDeploymentBeforeIt() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:30:00Z")
                    .deployed("V3", "2026-01-02T11:00:00Z", builder -> builder.kind(Kind.HOTFIX));

            Assessment assessment = assess();

            assertThat(failed(assessment)).containsExactly("V2");
            assertThat(assessment.deployments().get(1).failureCauses())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RepairedBy.class,
                            cause -> assertThat(cause.hotfix().id()).isEqualTo("V3@2026-01-02T11:00:00Z"));
            assertThat(assessment.deployments().get(1).recoveryTime()).contains(Duration.ofHours(1));
        }

        @Test
        void hotfixAfterARollbackRepairsNothingMore() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V1", "2026-01-02T11:00:00Z")
                    .deployed("V3", "2026-01-02T12:00:00Z", builder -> builder.kind(Kind.HOTFIX));

            assertThat(failed(assess())).containsExactly("V2");
        }

        @Test
        void hotfixOfNothingRepairsNothing() {
            history.deployed("V1", "2026-01-01T10:00:00Z", builder -> builder.kind(Kind.REDEPLOY))
                    .deployed("V2", "2026-01-02T10:00:00Z", builder -> builder.kind(Kind.HOTFIX));

            assertThat(failed(assess())).isEmpty();
        }

        @Test
        void firstRepairIsTheRecoveryWhateverElseEnded() {
            history.deployed("V1", "2026-01-01T10:00:00Z")
                    .deployed("V2", "2026-01-02T10:00:00Z")
                    .deployed("V3", "2026-01-02T12:00:00Z", builder -> builder.kind(Kind.HOTFIX))
                    .deployed("V1", "2026-01-02T13:00:00Z")
                    .incident("i", "2026-01-02T10:30:00Z", "2026-01-02T11:00:00Z");

            assertThat(assess().deployments().get(1).recoveryTime()).contains(Duration.ofHours(2));
        }

        @Test
        void markedDeploymentFailedAndRecoversWithNothing() {
            history.deployed("V1", "2026-01-01T10:00:00Z", builder -> builder.markedFailed(true));

            AssessedDeployment marked = assess().deployments().get(0);

            assertThat(marked.failureCauses()).containsExactly(new Marked());
            assertThat(marked.recoveryTime()).isEmpty();
        }

        @Test
        void failedAttemptCountsOnlyIfTheProfileSaysSo() {
            history.deployed("V1", "2026-01-01T10:00:00Z", builder -> builder.result(Result.FAILURE))
                    .deployed("V1", "2026-01-01T11:00:00Z", builder -> builder.result(Result.ABORTED));
            Profile counting =
                    Profile.builder(ZoneOffset.UTC).countFailedDeployments(true).build();

            assertThat(assess().deployments()).noneMatch(AssessedDeployment::failed);
            assertThat(Assessment.of(history.snapshot(), counting).deployments())
                    .extracting(AssessedDeployment::failureCauses)
                    .containsExactly(List.of(new AttemptFailed()), List.of());
            assertThat(Assessment.of(history.snapshot(), counting).deployments())
                    .flatExtracting(AssessedDeployment::failureCauses)
                    .extracting(FailureCause::type)
                    .containsExactly(FailureCause.Type.ATTEMPT_FAILED);
        }
    }

    @Nested
    class Incidents {
        @Test
        void arePutDownToTheLatestDeploymentBefore() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-01T11:00:00Z")
                    .incident("i", "2026-01-01T11:00:00Z", "2026-01-01T12:30:00Z");

            Assessment assessment = assess();

            assertThat(failed(assessment)).containsExactly("2");
            assertThat(assessment.deployments().get(1).recoveryTime()).contains(Duration.ofMinutes(90));
        }

        @Test
        void windowIncludesItsLastMoment() {
            history.deployed("1", "2026-01-01T10:00:00Z").incident("i", "2026-01-03T10:00:00Z", "");

            assertThat(failed(assess())).containsExactly("1");
        }

        @Test
        void afterTheWindowNobodyIsToBlame() {
            history.deployed("1", "2026-01-01T10:00:00Z").incident("i", "2026-01-03T10:00:01Z", "");

            assertThat(failed(assess())).isEmpty();
        }

        @Test
        void severalIncidentsFailADeploymentOnceAndAreAllKept() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .incident("i", "2026-01-01T11:00:00Z", "2026-01-01T12:00:00Z")
                    .incident("j", "2026-01-01T11:30:00Z", "2026-01-01T15:00:00Z");

            AssessedDeployment failed = assess().deployments().get(0);

            assertThat(failed.failureCauses())
                    .extracting(cause -> ((CausedIncident) cause).incident().id())
                    .containsExactly("i", "j");
            assertThat(failed.recoveryTime()).contains(Duration.ofHours(5));
        }

        @Test
        void openIncidentIsNoRecovery() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .incident("i", "2026-01-01T11:00:00Z", "2026-01-01T12:00:00Z")
                    .incident("j", "2026-01-01T11:30:00Z", "");

            assertThat(assess().deployments().get(0).recoveryTime()).isEmpty();
        }

        @Test
        void incidentThatWasOverBeforeTheStartIsNoRecovery() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .incident(
                            "i",
                            Optional.of("production"),
                            "2026-01-01T09:58:20Z",
                            "2026-01-01T09:58:50Z",
                            Optional.of("1@2026-01-01T10:00:00Z"));

            AssessedDeployment failed = assess().deployments().get(0);

            assertThat(failed.failed()).isTrue();
            assertThat(failed.recoveryTime()).isEmpty();
        }

        @Test
        void recoveryBeginsWithTheIncidentThatOpenedBeforeTheFinish() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .incident(
                            "i",
                            Optional.of("production"),
                            "2026-01-01T09:59:20Z",
                            "2026-01-01T09:59:50Z",
                            Optional.of("1@2026-01-01T10:00:00Z"));

            assertThat(assess().deployments().get(0).recoveryTime()).contains(Duration.ofSeconds(30));
        }

        @Test
        void namedDeploymentIsTheOnlyOneToBlame() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-01T11:00:00Z")
                    .incident(
                            "i",
                            Optional.of("production"),
                            "2026-02-01T00:00:00Z",
                            "",
                            Optional.of("1@2026-01-01T10:00:00Z"));

            assertThat(failed(assess())).containsExactly("1");
        }

        @Test
        void unknownDeploymentIsAsIfNoneWereNamed() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-01T11:00:00Z")
                    .incident(
                            "j", Optional.of("production"), "2026-01-01T12:00:00Z", "", Optional.of("never recorded"));

            assertThat(failed(assess())).containsExactly("2");
        }

        @Test
        void withoutEnvironmentHappenedInTheTierNearestToTheUsers() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployedTo("staging", "2", "2026-01-01T11:00:00Z", NOTHING_ELSE)
                    .incident("i", Optional.empty(), "2026-01-01T12:00:00Z", "", Optional.empty());

            Assessment assessment = assess();

            assertThat(failed(assessment)).containsExactly("1");
            assertThat(assessment.incidents().get(0).tier()).isEqualTo(EnvironmentTier.PRODUCTION);
            assertThat(assessment.incidents().get(0).environments()).containsExactly("production");
        }

        @Test
        void withoutEnvironmentHappenedWhereTheNamedDeploymentWent() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployedTo("staging", "2", "2026-01-01T11:00:00Z", NOTHING_ELSE)
                    .incident(
                            "i",
                            Optional.empty(),
                            "2026-01-01T12:00:00Z",
                            "",
                            Optional.of("2@2026-01-01T11:00:00Z/staging"));

            AssessedIncident incident = assess().incidents().get(0);

            assertThat(incident.tier()).isEqualTo(EnvironmentTier.STAGING);
            assertThat(incident.environments()).containsExactly("staging");
        }

        @Test
        void environmentHasTheTierThatWasRecordedElseTheOneOfItsName() {
            history.deployedTo("blue", "1", "2026-01-01T10:00:00Z", builder -> builder.tier(EnvironmentTier.STAGING))
                    .incident("i", Optional.of("blue"), "2026-01-01T12:00:00Z", "", Optional.empty())
                    .incident("j", Optional.of("qa"), "2026-01-01T12:00:00Z", "", Optional.empty())
                    .incident("k", Optional.of("green"), "2026-01-01T12:00:00Z", "", Optional.empty());

            assertThat(assess().incidents())
                    .extracting(AssessedIncident::tier)
                    .containsExactly(EnvironmentTier.STAGING, EnvironmentTier.TESTING, EnvironmentTier.OTHER);
        }

        @Test
        void deploymentOfAnotherApplicationIsAsUnknown() {
            history.deployed(
                            "cart",
                            "blue",
                            "9",
                            "2026-01-01T10:00:00Z",
                            builder -> builder.id("cart").tier(EnvironmentTier.STAGING))
                    .incident("i", Optional.empty(), "2026-01-01T12:00:00Z", "", Optional.of("cart"));

            assertThat(assess().incidents())
                    .extracting(AssessedIncident::tier)
                    .containsExactly(EnvironmentTier.PRODUCTION);
        }

        @Test
        void environmentIsTheSameAfterItChangedItsTier() {
            history.deployedTo("blue", "1", "2026-01-01T10:00:00Z", builder -> builder.tier(EnvironmentTier.STAGING))
                    .deployedTo(
                            "blue", "2", "2026-01-11T10:00:00Z", builder -> builder.tier(EnvironmentTier.PRODUCTION))
                    .incident("i", Optional.of("blue"), "2026-01-01T12:00:00Z", "", Optional.empty());

            assertThat(failed(assess())).containsExactly("1");
        }

        @Test
        void failedAttemptThatIsNamedIsToBlame() {
            history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.result(Result.FAILURE))
                    .incident(
                            "i",
                            Optional.empty(),
                            "2026-01-01T10:00:00Z",
                            "2026-01-01T10:20:00Z",
                            Optional.of("1@2026-01-01T10:00:00Z"));

            AssessedDeployment attempt = assess().deployments().get(0);

            assertThat(attempt.failed()).isTrue();
            assertThat(attempt.failureCauses())
                    .containsExactly(
                            new CausedIncident(history.snapshot().incidents().get(0)));
            assertThat(attempt.recoveryTime()).contains(Duration.ofMinutes(20));
        }

        @Test
        void rollbacksAndOtherEnvironmentsAreNotToBlame() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-01T11:00:00Z")
                    .deployed("1", "2026-01-01T12:00:00Z")
                    .deployedTo("staging", "3", "2026-01-01T12:30:00Z", NOTHING_ELSE)
                    .incident("i", "2026-01-01T13:00:00Z", "");

            assertThat(assess().incidents().get(0).deployments())
                    .extracting(RecordedDeployment::id)
                    .containsExactly("2@2026-01-01T11:00:00Z");
        }

        @Test
        void everyDeploymentInTheWindowIsToBlameIfTheProfileSaysSo() {
            history.deployed("1", "2026-01-01T10:00:00Z")
                    .deployed("2", "2026-01-02T10:00:00Z")
                    .deployed("3", "2026-01-03T10:00:00Z")
                    .incident("i", "2026-01-04T00:00:00Z", "");
            Profile all = Profile.builder(ZoneOffset.UTC)
                    .incidentAttribution(IncidentAttribution.ALL_IN_WINDOW)
                    .build();

            assertThat(failed(Assessment.of(history.snapshot(), all))).containsExactly("2", "3");
        }
    }

    @Test
    void partIsAboutTheChosenDeploymentsAndTheIncidentsOfTheirApplications() {
        history.deployed("1", "2026-01-01T10:00:00Z", by("first"))
                .deployed("2", "2026-01-02T10:00:00Z", by("second"))
                .deployed("cart", "production", "9", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .incident("i", "2026-01-02T12:00:00Z", "");

        Assessment second = assess().about(Optional.of("second")::equals);
        Assessment cart = assess().about(Optional::isEmpty);

        assertThat(second.deployments()).extracting(AssessedDeployment::version).containsExactly("2");
        assertThat(second.deployments().get(0).baseline()).isFalse();
        assertThat(second.incidents()).hasSize(1);
        assertThat(cart.deployments())
                .extracting(assessed -> assessed.deployment().version())
                .containsExactly("9");
        assertThat(cart.incidents()).isEmpty();
    }

    @Test
    void incidentsOfSomeApplicationsAreThoseThatAreSeen() {
        history.deployed("1", "2026-01-01T10:00:00Z", by("first"))
                .deployed("cart", "production", "9", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .incident("i", "2026-01-02T12:00:00Z", "");

        Assessment first = assess().about(Optional.of("first")::equals);
        Assessment cart = assess().about(Optional::isEmpty);

        assertThat(first.incidents(Set.of("shop"))).isEqualTo(first.incidents()).hasSize(1);
        assertThat(first.incidents(Set.of("shop", "nobody"))).hasSize(1);
        assertThat(first.incidents(Set.of())).hasSize(1);
        assertThat(first.incidents(Set.of("cart"))).isEmpty();
        assertThat(cart.incidents(Set.of("shop", "cart", "nobody"))).isEmpty();
    }

    @Test
    void incidentOfAnApplicationThatWasNeverDeployedIsSeenByWhoSeesEverything() {
        history.deployed("cart", "production", "9", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .incident("i", "2026-01-02T12:00:00Z", "");

        assertThat(assess().incidents(Set.of("shop"))).hasSize(1);
        assertThat(assess().about(Optional.of("first")::equals).incidents(Set.of("shop")))
                .isEmpty();
    }

    @Test
    void deploymentWithoutChangesPassedNothingWhateverTheNextBrings() {
        history.built("1", "2026-01-01T09:00:00Z")
                .deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:00:00Z"));

        assertThat(assess().deployments().get(0).waypoints()).isEmpty();
    }

    @Test
    void versionWasBuiltByTheJobThatRecordedIt() {
        history.builtBy("shop/build", "1", "2026-01-01T09:00:00Z")
                .built("2", "2026-01-02T09:00:00Z")
                .deployed("1", "2026-01-01T10:00:00Z", by("shop/deploy"))
                .deployed("2", "2026-01-02T10:00:00Z", by("shop/deploy"))
                .deployed("3", "2026-01-03T10:00:00Z", by("shop/deploy"));

        assertThat(assess().deployments())
                .extracting(AssessedDeployment::builtBy)
                .containsExactly(Optional.of("shop/build"), Optional.empty(), Optional.empty());
    }

    @Test
    void deploymentsAreToldApartByTheirRows() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployed("2", "2026-01-02T10:00:00Z");
        AssessedDeployments deployments = assess().deployments();

        assertThat(deployments.get(0)).isEqualTo(deployments.get(0)).hasSameHashCodeAs(deployments.get(0));
        assertThat(deployments.get(0)).isNotEqualTo(deployments.get(1));
        assertThat(deployments.get(0)).doesNotHaveSameHashCodeAs(deployments.get(1));
        assertThatThrownBy(() -> deployments.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void selectionHasNothingBehindItsEnd() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployedTo("staging", "2", "2026-01-02T10:00:00Z", NOTHING_ELSE);

        AssessedDeployments production = assess().deployments(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));

        assertThat(production).hasSize(1);
        assertThatThrownBy(() -> production.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void selectionIsOfSomeApplicationsEnvironmentsAndTiers() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T10:00:00Z", NOTHING_ELSE)
                .deployed("cart", "production", "3", "2026-01-03T10:00:00Z", NOTHING_ELSE)
                .deployed("blog", "production", "4", "2026-01-04T10:00:00Z", NOTHING_ELSE);

        assertThat(selected(Set.of("shop"), Set.of(), Set.of())).containsExactly("1", "2");
        assertThat(selected(Set.of("shop", "blog", "nobody"), Set.of(), Set.of()))
                .containsExactly("1", "2", "4");
        assertThat(selected(Set.of(), Set.of("staging"), Set.of())).containsExactly("2");
        assertThat(selected(Set.of(), Set.of("nowhere"), Set.of())).isEmpty();
        assertThat(selected(Set.of("cart", "shop"), Set.of(), Set.of(EnvironmentTier.PRODUCTION)))
                .containsExactly("1", "3");
    }

    private List<String> selected(Set<String> applications, Set<String> environments, Set<EnvironmentTier> tiers) {
        return assess().deployments(applications, environments, tiers).stream()
                .map(AssessedDeployment::version)
                .toList();
    }

    @Test
    void namesAreThoseOfThePart() {
        history.deployedTo("staging", "1", "2026-01-01T10:00:00Z", by("first"))
                .deployed("1", "2026-01-02T10:00:00Z", by("second"))
                .deployed("cart", "test", "9", "2026-01-02T10:00:00Z", NOTHING_ELSE);

        assertThat(assess().applications()).containsExactly("cart", "shop");
        assertThat(assess().environments()).containsExactly("production", "staging", "test");
        assertThat(assess().jobs())
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("first"), Optional.of("second"));
        Assessment second = assess().about(Optional.of("second")::equals);
        assertThat(second.applications()).containsExactly("shop");
        assertThat(second.environments()).containsExactly("production");
        assertThat(second.jobs()).containsExactly(Optional.of("second"));
    }

    @Test
    void recordsAreCountedByType() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .built("1", "2026-01-01T09:00:00Z")
                .built("2", "2026-01-02T09:00:00Z")
                .built("3", "2026-01-03T09:00:00Z")
                .incident("i", "2026-01-02T11:00:00Z", "");

        assertThat(Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                        .recorded())
                .isEqualTo(Map.of("deployment", 2, "version", 3, "incident", 1));
    }

    @Test
    void updateIsWhatAnAssessmentOfEverythingWouldBe() {
        Change change = commit("a", "2026-01-01T09:00:00Z");
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("3", "2026-01-03T10:00:00Z", change)
                .deployed("cart", "production", "9", "2026-01-02T10:00:00Z", NOTHING_ELSE);
        List<Event> events = new ArrayList<>(history.snapshot().deployments());
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }
        Assessment before = Assessment.of(builder.snapshot(), PROFILE);
        events.add(Deployment.of("shop", "2", "production")
                .id("late")
                .between(Instant.parse("2026-01-02T09:00:00Z"), Instant.parse("2026-01-02T10:00:00Z"))
                .changes(ChangesFrom.STATED, List.of(change))
                .build());
        builder.add(PreparedEvent.of(events.get(3)), 3);

        Assessment after = before.update(builder.snapshot());

        assertThat(after.deployments())
                .extracting(assessed -> assessed.changes().size())
                .containsExactly(0, 0, 1, 0);
        assertThat(AssessmentValues.by(after))
                .isEqualTo(AssessmentValues.by(Assessment.of(builder.snapshot(), PROFILE)));
    }

    private Assessment assess() {
        return Assessment.of(history.snapshot(), PROFILE);
    }

    private List<List<Change>> countedChanges() {
        return assess().deployments().stream().map(AssessedDeployment::changes).toList();
    }

    private static List<Kind> kinds(Assessment assessment) {
        return assessment.deployments().stream()
                .map(assessed -> assessed.kind().orElseThrow())
                .toList();
    }

    private static List<String> failed(Assessment assessment) {
        return assessment.deployments().stream()
                .filter(AssessedDeployment::failed)
                .map(assessed -> assessed.deployment().version())
                .toList();
    }
}
