package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.causedBy;
import static io.jenkins.plugins.dora.model.History.fixedBy;
import static io.jenkins.plugins.dora.model.History.in;
import static io.jenkins.plugins.dora.model.History.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.FailureCause.CausedIncident;
import io.jenkins.plugins.dora.assessment.FailureCause.RepairedBy;
import io.jenkins.plugins.dora.assessment.FailureCause.UndoneBy;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each deployment finishes at the hour that its id names, on the first of January. */
class FixesTest {
    private static final Consumer<DeploymentBuilder> NOTHING_ELSE = builder -> {};

    private Profile profile = Profile.defaults(ZoneOffset.UTC);
    private final History history = new History();

    @Nested
    class OfADeployment {
        @Test
        void makeItAHotfixOfThatVersionWhereverThatStandsBefore() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3").deploy(13, "4", fixes("2"));

            assertThat(kind(13)).contains(Kind.HOTFIX);
            assertThat(failed()).containsExactly("d11");
            assertThat(causes(11)).containsExactly("repaired by d13");
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(2));
        }

        @Test
        void countWhateverKindIsStated() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3", fixes("2").andThen(stated(Kind.CHANGE)));

            assertThat(kind(12)).contains(Kind.HOTFIX);
        }

        @Test
        void makeAHotfixOfWhatWouldBeARedeployment() {
            deploy(10, "1").deploy(11, "2").deploy(12, "2", fixes("1"));

            assertThat(kind(12)).contains(Kind.HOTFIX);
            assertThat(failed()).containsExactly("d10");
        }

        @Test
        void leaveAStatedRollbackAndSayWhatItUndid() {
            deploy(10, "1")
                    .deploy(11, "2")
                    .deploy(12, "3")
                    .deploy(13, "1", fixes("3").andThen(stated(Kind.ROLLBACK)));

            assertThat(kind(13)).contains(Kind.ROLLBACK);
            assertThat(failed()).containsExactly("d12");
            assertThat(causes(12)).containsExactly("undone by d13");
        }

        @Test
        void haveNoEffectOnAnAttemptWithoutSuccess() {
            deploy(10, "1").deploy(11, "2", fixes("1").andThen(ended(Result.FAILURE)));

            assertThat(kind(11)).isEmpty();
            assertThat(failed()).isEmpty();
        }

        @Test
        void nameAnIdInAnotherEnvironment() {
            deployTo("staging", 10, "1", NOTHING_ELSE).deploy(11, "1").deploy(12, "2", fixes("d10"));

            assertThat(failed()).containsExactly("d10");
        }

        @Test
        void nameAVersionOfTheSameEnvironmentOnly() {
            deploy(10, "1").deployTo("staging", 11, "2", NOTHING_ELSE).deploy(12, "3", fixes("2"));

            assertThat(failed()).containsExactly("d10");
        }

        @Test
        void meanTheLatestChangeOfTheVersion() {
            deploy(10, "1").deploy(11, "2").deploy(12, "1", stated(Kind.CHANGE)).deploy(13, "3", fixes("1"));

            assertThat(failed()).containsExactly("d12");
        }

        @Test
        void meanAnIdRatherThanAVersion() {
            deploy(10, "d11").deploy(11, "2").deploy(12, "3").deploy(13, "4", fixes("d11"));

            assertThat(failed()).containsExactly("d11");
        }

        @Test
        void meanTheChangeThatANamedRedeploymentRepeats() {
            deploy(10, "1").deploy(11, "2").deploy(12, "2").deploy(13, "3").deploy(14, "4", fixes("d12"));

            assertThat(failed()).containsExactly("d11");
        }

        @Test
        void meanNothingWhereTheyNameARollback() {
            deploy(10, "1").deploy(11, "2").deploy(12, "1").deploy(13, "3").deploy(14, "4", fixes("d12"));

            assertThat(failed()).containsExactly("d11", "d13");
        }

        @Test
        void nameAnAttemptWithoutSuccessWhichThenCounts() {
            deploy(10, "1")
                    .deploy(11, "2", ended(Result.ABORTED))
                    .deploy(12, "3")
                    .deploy(13, "4", fixes("d11"));

            assertThat(failed()).containsExactly("d11");
            assertThat(causes(11)).containsExactly("repaired by d13");
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(1));
        }

        @Test
        void areThoseOfAHotfixWithoutThemUntilWhatTheyNameIsRecorded() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3", fixes("d09"));

            assertThat(kind(12)).contains(Kind.HOTFIX);
            assertThat(failed()).containsExactly("d11");

            deployTo("staging", 9, "0", NOTHING_ELSE);

            assertThat(failed()).containsExactly("d09");
        }

        @Test
        void fixNothingThatFinishedAfterwards() {
            deploy(10, "1").deploy(11, "2", fixes("d12")).deploy(12, "3");

            assertThat(failed()).containsExactly("d10");
        }

        @Test
        void fixWhatFinishedAtTheSameMomentAndWasRecordedBefore() {
            history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.id("one"))
                    .deployed("2", "2026-01-01T10:00:00Z", builder -> builder.id("two"))
                    .deployed(
                            "3",
                            "2026-01-01T10:00:00Z",
                            builder -> builder.id("three").fixes("one"));

            assertThat(failed()).containsExactly("one");
        }

        @Test
        void fixTheOneThatTheyNameOfSeveralOfTheSameMoment() {
            for (String id : List.of("one", "two", "three")) {
                history.deployed("version " + id, "2026-01-01T10:00:00Z", builder -> builder.id(id));
            }
            deploy(11, "4", fixes("two"));

            assertThat(failed()).containsExactly("two");
        }

        @Test
        void areNamedInTheOrderInWhichTheyFinished() {
            deploy(10, "1")
                    .deploy(11, "2")
                    .deploy(13, "3", fixes("2"))
                    .deploy(12, "4", fixes("2"))
                    .deploy(14, "5", fixes("2"));

            assertThat(causes(11)).containsExactly("repaired by d12", "repaired by d13", "repaired by d14");
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(1));
        }

        @Test
        void nameNoDeploymentOfAnotherApplication() {
            history.deployed("cart", "production", "9", "2026-01-01T09:00:00Z", builder -> builder.id("cart"));
            deploy(10, "1").deploy(11, "2", fixes("cart"));

            assertThat(failed()).containsExactly("d10");
        }
    }

    @Nested
    class OfAnIncident {
        @Test
        void makeAHotfixOfTheChangeThatTheyName() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3");
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("d12"));

            assertThat(kind(12)).contains(Kind.HOTFIX);
            assertThat(failed()).containsExactly("d11");
            assertThat(causes(11)).containsExactly("repaired by d12", "incident i");
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(1));
        }

        @Test
        void failNotTheSuccessDirectlyBefore() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3");
            incident("2026-01-01T10:30:00Z", in("production"), fixedBy("d12"));

            assertThat(failed()).containsExactly("d10");
        }

        @Test
        void failNothingIfTheIncidentBlamesNobody() {
            deploy(10, "1").deploy(11, "2");
            incident("2026-03-01T00:00:00Z", in("production"), fixedBy("d11"));

            assertThat(kind(11)).contains(Kind.HOTFIX);
            assertThat(failed()).isEmpty();
        }

        @Test
        void leaveAnyOtherKindWhichRepairsAllTheSame() {
            deploy(10, "1").deploy(11, "2").deploy(12, "2");
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("d12"));

            assertThat(kind(12)).contains(Kind.REDEPLOY);
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(1));
            assertThat(causes(11)).contains("repaired by d12");
        }

        @Test
        void nameAVersionWhoseFirstSuccessAfterTheBlamedOneCounts() {
            deploy(9, "3").deployTo("staging", 12, "3", NOTHING_ELSE);
            deploy(10, "1").deploy(11, "2").deploy(13, "3", stated(Kind.CHANGE)).deploy(14, "3");
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("3"));

            assertThat(kind(13)).contains(Kind.HOTFIX);
            assertThat(kind(12)).contains(Kind.CHANGE);
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(2));
        }

        @Test
        void areNoVersionWhereTheIncidentBlamesNobody() {
            deploy(10, "1").deploy(11, "2");
            incident("2026-03-01T00:00:00Z", in("production"), fixedBy("2"));

            assertThat(kind(11)).contains(Kind.CHANGE);
        }

        @Test
        void areNamedAmongTheOtherRepairsInTheOrderInWhichTheyFinished() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3").deploy(13, "1");
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("d12"));

            assertThat(at(11).failureCauses())
                    .extracting(cause -> cause.getClass().getSimpleName())
                    .containsExactly("RepairedBy", "UndoneBy", "CausedIncident");
        }

        @Test
        void repairEveryDeploymentThatTheIncidentBlamesAndThatFinishedBefore() {
            profile = Profile.builder(ZoneOffset.UTC)
                    .incidentAttribution(IncidentAttribution.ALL_IN_WINDOW)
                    .build();
            deploy(10, "1").deploy(11, "2").deploy(12, "3").deploy(13, "4");
            incident("2026-01-01T13:30:00Z", in("production"), fixedBy("d12"));

            assertThat(failed()).containsExactly("d10", "d11", "d12", "d13");
            assertThat(at(10).recoveryTime()).contains(Duration.ofHours(2));
            assertThat(at(11).recoveryTime()).contains(Duration.ofHours(1));
            assertThat(at(13).recoveryTime()).isEmpty();
        }

        @Test
        void doNotChangeTheBlameOfTheIncidentsThemselves() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3");
            incident("2026-01-01T12:30:00Z", in("production"), fixedBy("d12"));

            assertThat(failed()).containsExactly("d12");
            assertThat(kind(12)).contains(Kind.HOTFIX);
        }

        @Test
        void nameNoAttemptWithoutSuccess() {
            deploy(10, "1").deploy(11, "2", ended(Result.FAILURE));
            incident("2026-01-01T10:30:00Z", in("production"), fixedBy("d11"));

            assertThat(at(10).failureCauses()).hasSize(1);
        }

        @Test
        void standBesideTheFixesOfTheSameDeployment() {
            deploy(10, "1").deploy(11, "2").deploy(12, "3", fixes("1"));
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("d12"));

            assertThat(failed()).containsExactly("d10", "d11");
        }

        @Test
        void sayOfARollbackThatItUndidAndRepaired() {
            deploy(10, "1").deploy(11, "2").deploy(12, "1");
            incident("2026-01-01T11:30:00Z", in("production"), fixedBy("1"));

            assertThat(kind(12)).contains(Kind.ROLLBACK);
            assertThat(causes(11)).containsExactly("undone by d12", "repaired by d12", "incident i");
        }

        @Test
        void nameNoDeploymentOfAnotherApplication() {
            history.deployed("cart", "production", "9", "2026-01-01T12:00:00Z", builder -> builder.id("cart"));
            deploy(10, "1").deploy(11, "2");
            incident("2026-01-01T11:30:00Z", causedBy("d11"), fixedBy("cart"));

            assertThat(at(11).recoveryTime()).isEmpty();
            assertThat(assess().find("cart").orElseThrow().kind()).contains(Kind.CHANGE);
        }

        @Test
        void endTheFailureOfABlamedDeploymentRatherThanTheIncident() {
            deploy(10, "1").deploy(12, "2");
            incident("2026-01-01T10:30:00Z", in("production"), fixedBy("2"), resolved("2026-01-01T11:00:00Z"));

            assertThat(at(10).recoveryTime()).contains(Duration.ofHours(2));
        }
    }

    private static Consumer<DeploymentBuilder> fixes(String text) {
        return builder -> builder.fixes(text);
    }

    private static Consumer<DeploymentBuilder> stated(Kind kind) {
        return builder -> builder.kind(kind);
    }

    private static Consumer<DeploymentBuilder> ended(Result result) {
        return builder -> builder.result(result);
    }

    private FixesTest deploy(int hour, String version) {
        return deploy(hour, version, NOTHING_ELSE);
    }

    private FixesTest deploy(int hour, String version, Consumer<DeploymentBuilder> more) {
        return deployTo("production", hour, version, more);
    }

    private FixesTest deployTo(String environment, int hour, String version, Consumer<DeploymentBuilder> more) {
        history.deployedTo(
                environment,
                version,
                "2026-01-01T%02d:00:00Z".formatted(hour),
                more.andThen(builder -> builder.id("d%02d".formatted(hour))));
        return this;
    }

    @SafeVarargs
    private void incident(String openedAt, UnaryOperator<Incident>... more) {
        history.incident("i", openedAt, incident -> {
            Incident complete = incident;
            for (UnaryOperator<Incident> each : more) {
                complete = each.apply(complete);
            }
            return complete;
        });
    }

    private Optional<Kind> kind(int hour) {
        return at(hour).kind();
    }

    private AssessedDeployment at(int hour) {
        return assess().find("d%02d".formatted(hour)).orElseThrow();
    }

    private List<String> causes(int hour) {
        return at(hour).failureCauses().stream().map(FixesTest::shortly).toList();
    }

    private static String shortly(FailureCause cause) {
        if (cause instanceof UndoneBy undone) {
            return "undone by " + undone.rollback().id();
        }
        return cause instanceof RepairedBy repaired
                ? "repaired by " + repaired.hotfix().id()
                : "incident " + ((CausedIncident) cause).incident().id();
    }

    private List<String> failed() {
        return assess().deployments().stream()
                .filter(AssessedDeployment::failed)
                .map(AssessedDeployment::id)
                .toList();
    }

    private Assessment assess() {
        return Assessment.of(history.snapshot(), profile);
    }
}
