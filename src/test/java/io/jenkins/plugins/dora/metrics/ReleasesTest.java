package io.jenkins.plugins.dora.metrics;

import static io.jenkins.plugins.dora.model.History.causedBy;
import static io.jenkins.plugins.dora.model.History.commit;
import static io.jenkins.plugins.dora.model.History.fixedBy;
import static io.jenkins.plugins.dora.model.History.in;
import static io.jenkins.plugins.dora.model.History.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What goes to several environments of a tier is one release, here of {@code eu-prod} and {@code us-prod}. */
class ReleasesTest {
    private static final String EU = "eu-prod";
    private static final String US = "us-prod";

    private final History history = new History();
    private final ProfileBuilder profile = Profile.builder(ZoneOffset.UTC);

    @Test
    void threeReleasesToTwoEnvironmentsAreThree() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(EU, "2", "2026-01-06T10:00:00Z", commit("a", "2026-01-06T08:00:00Z"));
        deploy(US, "2", "2026-01-06T12:00:00Z", commit("a", "2026-01-06T08:00:00Z"));
        deploy(EU, "3", "2026-01-07T10:00:00Z", commit("b", "2026-01-07T09:00:00Z"));
        deploy(US, "3", "2026-01-07T12:00:00Z", commit("b", "2026-01-07T09:00:00Z"));
        history.incident("i", "2026-01-07T13:00:00Z", History.in(US));

        Metrics metrics = january();

        assertThat(metrics.frequency().deployments()).isEqualTo(3);
        assertThat(metrics.frequency().byTier()).isEqualTo(Map.of(EnvironmentTier.PRODUCTION, 3));
        assertThat(metrics.frequency().byEnvironment()).isEqualTo(Map.of(EU, 3, US, 3));
        assertThat(metrics.leadTime().seconds().count()).isEqualTo(2);
        assertThat(metrics.leadTime().deployments()).isEqualTo(2);
        assertThat(metrics.leadTime().seconds().mean()).hasValue(5400);
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(1, 3));
        assertThat(metrics.attempts()).containsEntry(Result.SUCCESS, 6);
    }

    @Test
    void oneEnvironmentInScopeCountsAsBefore() {
        threeParts();

        assertThat(january(new Scope(Set.of(), Set.of(EU), Set.of()))
                        .frequency()
                        .deployments())
                .isEqualTo(2);
        assertThat(january(new Scope(Set.of(), Set.of(US), Set.of()))
                        .leadTime()
                        .seconds()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void optionCountsEveryEnvironment() {
        threeParts();
        profile.countEveryEnvironment(true);

        assertThat(january().frequency().deployments()).isEqualTo(4);
        assertThat(january().leadTime().seconds().count()).isEqualTo(2);
    }

    @Test
    void otherTierIsAnotherRelease() {
        deploy("staging", "1", "2026-01-05T09:00:00Z");
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");

        assertThat(january(Scope.ALL).frequency().byTier())
                .isEqualTo(Map.of(EnvironmentTier.STAGING, 1, EnvironmentTier.PRODUCTION, 1));
    }

    @Test
    void differentKnownRevisionsAreDifferentReleases() {
        latest(EU, "aaaaaaa", "2026-01-05T10:00:00Z");
        latest(EU, "bbbbbbb", "2026-01-06T10:00:00Z");
        latest(US, "bbbbbbb", "2026-01-06T12:00:00Z");

        assertThat(january().frequency().deployments()).isEqualTo(2);
        assertThat(releases()).containsExactly("0", "1", "1");
    }

    @Test
    void unknownRevisionJoinsTheEarliestReleaseThatLacksIt() {
        latest(EU, "aaaaaaa", "2026-01-05T10:00:00Z");
        latest(EU, "bbbbbbb", "2026-01-06T10:00:00Z");
        deploy(US, "latest", "2026-01-06T12:00:00Z");

        assertThat(releases()).containsExactly("0", "1", "0");
    }

    @Test
    void revisionThatBecomesKnownKeepsOthersOut() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        history.deployed("shop", US, "1", "2026-01-05T11:00:00Z", builder -> builder.revision("aaaaaaa"));
        history.deployed("shop", "asia-prod", "1", "2026-01-05T12:00:00Z", builder -> builder.revision("bbbbbbb"));

        assertThat(releases()).containsExactly("0", "0", "2");
    }

    @Test
    void revisionThatBecomesKnownLetsTheSameIn() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        history.deployed("shop", US, "1", "2026-01-05T11:00:00Z", builder -> builder.revision("aaaaaaa"));
        history.deployed("shop", "asia-prod", "1", "2026-01-05T12:00:00Z", builder -> builder.revision("aaaaaaa"));

        assertThat(releases()).containsExactly("0", "0", "0");
    }

    @Test
    void repetitionsJoinInTurnAndOneMoreBeginsARelease() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(EU, "1", "2026-01-05T11:00:00Z");
        deploy(EU, "1", "2026-01-05T12:00:00Z");
        deploy(US, "1", "2026-01-06T10:00:00Z");
        deploy(US, "1", "2026-01-06T11:00:00Z");
        deploy(US, "1", "2026-01-06T12:00:00Z");
        deploy(US, "1", "2026-01-06T13:00:00Z");

        assertThat(releases()).containsExactly("0", "1", "2", "0", "1", "2", "6");
    }

    @Test
    void hotfixHereAndChangeThereAreTwoReleases() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        history.deployed("shop", EU, "2", "2026-01-06T10:00:00Z", builder -> builder.kind(Kind.HOTFIX));
        deploy(US, "2", "2026-01-06T12:00:00Z");

        assertThat(january().frequency().deployments()).isEqualTo(3);
    }

    @Test
    void partThatFixedAnIncidentIsAReleaseOfItsOwn() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(EU, "2", "2026-01-06T10:00:00Z");
        deploy(US, "2", "2026-01-06T12:00:00Z");
        history.incident("i", "2026-01-05T13:00:00Z", in(US).andThen(fixedBy("2@2026-01-06T12:00:00Z/" + US))::apply);

        assertThat(releases()).containsExactly("0", "0", "2", "3");
        assertThat(january().frequency().deployments()).isEqualTo(3);
    }

    @Test
    void twoRollbacksToTheSameVersionAreOneReleaseHoweverFarApart() {
        for (String environment : List.of(EU, US)) {
            deploy(environment, "1", "2026-01-01T10:00:00Z");
            deploy(environment, "2", "2026-01-02T10:00:00Z");
        }
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-03-05T10:00:00Z");

        assertThat(january().rework()).isEqualTo(new Ratio(1, 3));
        assertThat(measure(Scope.ALL, "2026-03-01", "2026-04-01").rework()).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void partAfterARollbackElsewhereStillBelongsToTheRelease() {
        for (String environment : List.of(EU, US)) {
            deploy(environment, "1", "2026-01-01T10:00:00Z");
        }
        deploy(EU, "2", "2026-01-05T10:00:00Z");
        deploy(EU, "1", "2026-01-05T11:00:00Z");
        deploy(US, "2", "2026-01-05T12:00:00Z");

        assertThat(january().frequency().deployments()).isEqualTo(3);
        assertThat(january().changeFailures()).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void releaseBelongsWhollyToTheDayOfItsFirstPart() {
        deploy(EU, "1", "2026-01-01T10:00:00Z");
        deploy(US, "1", "2026-01-01T11:00:00Z");
        deploy(EU, "2", "2026-01-31T23:00:00Z");
        deploy(US, "2", "2026-02-01T01:00:00Z", commit("a", "2026-01-31T22:00:00Z"));
        history.incident(
                "i", "2026-02-01T02:00:00Z", History.in(US).andThen(History.resolved("2026-02-01T04:00:00Z"))::apply);

        Metrics february = measure(production(), "2026-02-01", "2026-03-01");

        assertThat(february.frequency().deployments()).isZero();
        assertThat(february.frequency().byEnvironment()).isEqualTo(Map.of(US, 1));
        assertThat(february.changeFailures()).isEqualTo(new Ratio(0, 0));
        assertThat(january().changeFailures()).isEqualTo(new Ratio(1, 2));
        assertThat(january().leadTime().seconds().median()).hasValue(3600);
    }

    @Test
    void failedAttemptCountsAlone() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        for (String environment : List.of(EU, US)) {
            history.deployed(
                    "shop", environment, "2", "2026-01-06T10:00:00Z", builder -> builder.result(Result.FAILURE));
        }
        profile.countFailedDeployments(true);

        assertThat(january().changeFailures()).isEqualTo(new Ratio(2, 3));
    }

    @Test
    void recoveryRunsFromTheFirstFailedPartToTheLastRepair() {
        for (String environment : List.of(EU, US)) {
            deploy(environment, "1", "2026-01-01T10:00:00Z");
        }
        deploy(EU, "2", "2026-01-05T10:00:00Z");
        deploy(US, "2", "2026-01-05T12:00:00Z");
        deploy(EU, "1", "2026-01-05T13:00:00Z");
        deploy(US, "1", "2026-01-05T15:00:00Z");

        assertThat(january().recoverySeconds().count()).isEqualTo(1);
        assertThat(january().recoverySeconds().median()).hasValue(5 * 3600);
    }

    @Test
    void releaseIsNotRecoveredFromWhileAPartIsNot() {
        for (String environment : List.of(EU, US)) {
            deploy(environment, "1", "2026-01-01T10:00:00Z");
        }
        deploy(EU, "2", "2026-01-05T10:00:00Z");
        deploy(US, "2", "2026-01-05T12:00:00Z");
        deploy(EU, "1", "2026-01-05T13:00:00Z");
        history.incident("i", "2026-01-05T12:30:00Z", History.in(US));

        assertThat(january().changeFailures()).isEqualTo(new Ratio(1, 2));
        assertThat(january().recoverySeconds().count()).isZero();
    }

    @Test
    void failedPartWithNothingToRecoverFromIsPassedOver() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        history.incident("eu", "2026-01-05T10:30:00Z", in(EU).andThen(resolved("2026-01-05T11:00:00Z"))::apply)
                .incident(
                        "us",
                        "2026-01-05T08:00:00Z",
                        causedBy("1@2026-01-05T12:00:00Z/" + US).andThen(resolved("2026-01-05T09:00:00Z"))::apply);

        assertThat(january().changeFailures()).isEqualTo(new Ratio(1, 1));
        assertThat(january().recoverySeconds().count()).isEqualTo(1);
        assertThat(january().recoverySeconds().median()).hasValue(3600);
    }

    @Test
    void releaseBeginsWithItsFirstPartAlone() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(EU, "2", "2026-01-06T10:00:00Z");

        assertThat(Assessment.of(history.snapshot(), profile.build()).deployments())
                .extracting(AssessedDeployment::beginsRelease)
                .containsExactly(true, false, true);
    }

    @Test
    void commitOfSeveralPartsThatAReaderSeesCountsOnce() {
        for (String environment : List.of(EU, US, "asia-prod")) {
            deploy(environment, "1", "2026-01-05T10:00:00Z");
        }
        deploy(EU, "2", "2026-01-06T09:00:00Z");
        deploy(US, "2", "2026-01-06T10:00:00Z", commit("a", "2026-01-06T08:00:00Z"));
        deploy("asia-prod", "2", "2026-01-06T12:00:00Z", commit("a", "2026-01-06T08:00:00Z"));

        LeadTime leadTime =
                january(new Scope(Set.of(), Set.of(US, "asia-prod"), Set.of())).leadTime();

        assertThat(leadTime.seconds().count()).isEqualTo(1);
        assertThat(leadTime.seconds().median()).hasValue(2 * 3600);
    }

    @Test
    void changesThatCountAreNamedWithThePartThatBroughtThem() {
        threeParts();
        deploy(EU, "3", "2026-01-07T10:00:00Z");
        deploy(
                US,
                "3",
                "2026-01-07T12:00:00Z",
                commit("a", "2026-01-06T08:00:00Z"),
                commit("b", "2026-01-07T08:00:00Z"));

        assertThat(changesNamed())
                .containsExactly("a by 2@2026-01-06T10:00:00Z/" + EU, "b by 3@2026-01-07T12:00:00Z/" + US);
    }

    @Test
    void everyChangeThatCountsIsNamedOnceAndNoMerge() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(
                EU,
                "2",
                "2026-01-06T10:00:00Z",
                commit("a", "2026-01-06T08:00:00Z"),
                commit("b", "2026-01-06T08:10:00Z"));
        deploy(
                US,
                "2",
                "2026-01-06T12:00:00Z",
                commit("c", "2026-01-06T08:20:00Z"),
                commit("a", "2026-01-06T08:00:00Z"),
                new Change("m", Instant.parse("2026-01-06T08:30:00Z"), true));

        assertThat(changesNamed())
                .containsExactly(
                        "a by 2@2026-01-06T10:00:00Z/" + EU,
                        "b by 2@2026-01-06T10:00:00Z/" + EU,
                        "c by 2@2026-01-06T12:00:00Z/" + US);
    }

    @Test
    void stagesAreThoseOfTheFirstPart() {
        history.built("2", "2026-01-06T09:00:00Z");
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(EU, "2", "2026-01-06T10:01:00Z");
        deploy(US, "2", "2026-01-06T12:01:00Z", commit("a", "2026-01-06T08:00:00Z"));

        Map<String, Distribution> stages = LeadTimeStages.of(
                        Selection.of(Assessment.of(history.snapshot(), profile.build()), production())
                                .in(JANUARY))
                .secondsByName();

        assertThat(stages.get("COMMIT_TO_BUILD").median()).hasValue(3600);
        assertThat(stages.get("BUILD_TO_PRODUCTION").median()).hasValue(3600);
    }

    @Test
    void commitThatOnlyALaterPartListsCountsForTheReleaseAtItsFirstPart() {
        deploy(EU, "1", "2026-01-01T10:00:00Z");
        deploy(US, "1", "2026-01-01T11:00:00Z");
        deploy(EU, "2", "2026-01-05T10:00:00Z");
        deploy(US, "2", "2026-01-05T12:00:00Z", commit("a", "2026-01-05T08:00:00Z"));

        assertThat(january().leadTime().seconds().median()).hasValue(2 * 3600);
    }

    @Test
    void commitThatAnotherVersionBroughtToTheTierBeforeCountsOnce() {
        deploy(EU, "1", "2026-01-01T10:00:00Z");
        deploy(US, "1", "2026-01-01T11:00:00Z");
        deploy(EU, "2", "2026-01-05T10:00:00Z", commit("a", "2026-01-05T08:00:00Z"));
        deploy(
                US,
                "3",
                "2026-01-06T10:00:00Z",
                commit("a", "2026-01-05T08:00:00Z"),
                commit("b", "2026-01-06T09:00:00Z"));

        assertThat(january().leadTime().seconds().count()).isEqualTo(2);
        assertThat(january(new Scope(Set.of(), Set.of(US), Set.of()))
                        .leadTime()
                        .seconds()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void baselineOfOneEnvironmentDoesNotKeepCommitsFromTheOther() {
        history.deployed(
                "shop",
                EU,
                "1",
                "2026-01-01T10:00:00Z",
                builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(commit("a", "2025-12-31T10:00:00Z"))));
        deploy(US, "0", "2026-01-02T10:00:00Z");
        deploy(US, "1", "2026-01-03T10:00:00Z", commit("a", "2025-12-31T10:00:00Z"));

        assertThat(january().leadTime().seconds().count()).isEqualTo(1);
    }

    @Test
    void oldestChangeOfAReleaseIsOneValue() {
        profile.leadTimeFrom(LeadTimeFrom.OLDEST_CHANGE);
        threeParts();

        assertThat(january().leadTime().seconds().count()).isEqualTo(1);
    }

    @Test
    void readerOfSomeEnvironmentsSeesTheFirstPartAmongThem() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-06T10:00:00Z");
        deploy("asia-prod", "1", "2026-01-07T10:00:00Z");

        Metrics metrics = january(new Scope(Set.of(), Set.of(US, "asia-prod"), Set.of()));

        assertThat(metrics.frequency().deployments()).isEqualTo(1);
        assertThat(metrics.frequency().byEnvironment()).isEqualTo(Map.of(US, 1, "asia-prod", 1));
    }

    @Test
    void scopeThatSeesSomePartsChangesNothingForOthers() {
        for (String environment : List.of(EU, US, "asia-prod")) {
            deploy(environment, "1", "2026-01-05T10:00:00Z");
        }
        Assessment assessment = Assessment.of(history.snapshot(), profile.build());
        AssessedDeployment first = assessment.deployments().get(0);

        Selection some = Selection.of(assessment, new Scope(Set.of(), Set.of(US, "asia-prod"), Set.of()));

        assertThat(some.deployments().isLaterPart(1)).isTrue();
        assertThat(first.releaseParts())
                .extracting(AssessedDeployment::environment)
                .containsExactly(EU, US, "asia-prod");
    }

    private void threeParts() {
        deploy(EU, "1", "2026-01-05T10:00:00Z");
        deploy(US, "1", "2026-01-05T12:00:00Z");
        deploy(EU, "2", "2026-01-06T10:00:00Z", commit("a", "2026-01-06T08:00:00Z"));
        deploy(US, "2", "2026-01-06T12:00:00Z", commit("a", "2026-01-06T08:00:00Z"));
    }

    private void deploy(String environment, String version, String finishedAt, Change... changes) {
        Consumer<DeploymentBuilder> stated = builder -> {
            if (changes.length > 0) {
                builder.changes(ChangesFrom.STATED, List.of(changes));
            }
        };
        history.deployed("shop", environment, version, finishedAt, stated);
    }

    private void latest(String environment, String revision, String finishedAt) {
        history.deployed("shop", environment, "latest", finishedAt, builder -> builder.revision(revision));
    }

    /** The place in the history of the first part of each deployment's release. */
    private List<String> releases() {
        List<AssessedDeployment> deployments =
                Assessment.of(history.snapshot(), profile.build()).deployments();
        return deployments.stream()
                .map(deployment -> String.valueOf(
                        deployments.indexOf(deployment.releaseParts().get(0))))
                .toList();
    }

    /** The changes of every release, each with the part that brought it. */
    private List<String> changesNamed() {
        AssessedDeployments releases = Selection.of(Assessment.of(history.snapshot(), profile.build()), production())
                .deployments()
                .asReleases();
        List<String> named = new ArrayList<>();
        for (int index = 0; index < releases.size(); index++) {
            if (!releases.isLaterPart(index)) {
                releases.forEachChange(index, (part, change) -> named.add(change.id() + " by " + part.id()));
            }
        }
        return named;
    }

    private Metrics january() {
        return january(production());
    }

    private Metrics january(Scope scope) {
        return measure(scope, "2026-01-01", "2026-02-01");
    }

    private static Scope production() {
        return new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));
    }

    private static final Period JANUARY =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), ZoneOffset.UTC);

    private Metrics measure(Scope scope, String from, String to) {
        Profile built = profile.build();
        return Metrics.of(
                Selection.of(Assessment.of(history.snapshot(), built), scope),
                new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneOffset.UTC),
                built);
    }
}
