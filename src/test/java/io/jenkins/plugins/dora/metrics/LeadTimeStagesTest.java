package io.jenkins.plugins.dora.metrics;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadTimeStagesTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Period JANUARY =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), ZoneOffset.UTC);

    private final History history = new History().deployed("1", "2026-01-01T00:00:00Z");

    @Test
    void everyKnownPointBeginsAStage() {
        history.built("2", "2026-01-02T10:10:00Z")
                .deployedTo("test", "2", "2026-01-02T10:40:00Z", builder -> {})
                .deployedTo("staging", "2", "2026-01-02T11:40:00Z", builder -> {})
                .deployed("2", "2026-01-02T14:01:00Z", commit("a", "2026-01-02T10:00:00Z"));

        assertThat(medians())
                .containsExactly(
                        Map.entry("COMMIT_TO_BUILD", 600.0),
                        Map.entry("BUILD_TO_TESTING", 1800.0),
                        Map.entry("TESTING_TO_STAGING", 3600.0),
                        Map.entry("STAGING_TO_PRODUCTION", 8400.0),
                        Map.entry("DEPLOYMENT", 60.0));
    }

    @Test
    void knownRevisionPassesThePointsOfTheUnknownOne() {
        history.deployedTo("test", "1", "2026-01-01T01:00:00Z", builder -> {})
                .deployedTo("staging", "1", "2026-01-01T02:00:00Z", builder -> {})
                .built("2", "2026-01-02T10:10:00Z")
                .deployedTo("test", "2", "2026-01-02T10:40:00Z", builder -> {})
                .deployedTo("staging", "2", "2026-01-02T11:40:00Z", builder -> {})
                .deployed(
                        "2",
                        "2026-01-02T14:01:00Z",
                        builder -> builder.revision("aaaaaaa")
                                .changes(ChangesFrom.CHANGELOG, List.of(commit("a", "2026-01-02T10:00:00Z"))));

        assertThat(medians())
                .containsExactly(
                        Map.entry("COMMIT_TO_BUILD", 600.0),
                        Map.entry("BUILD_TO_TESTING", 1800.0),
                        Map.entry("TESTING_TO_STAGING", 3600.0),
                        Map.entry("STAGING_TO_PRODUCTION", 8400.0),
                        Map.entry("DEPLOYMENT", 60.0));
    }

    @Test
    void unknownPointsAreSteppedOver() {
        history.deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T10:00:00Z"));

        assertThat(medians()).containsExactly(Map.entry("COMMIT_TO_PRODUCTION", 7200.0), Map.entry("DEPLOYMENT", 60.0));
    }

    @Test
    void onlyTheFirstArrivalInATierCounts() {
        history.deployedTo("staging", "2", "2026-01-02T11:00:00Z", builder -> {})
                .deployedTo("uat", "2", "2026-01-02T11:30:00Z", builder -> {})
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T10:00:00Z"));

        assertThat(medians()).containsEntry("STAGING_TO_PRODUCTION", 3600.0);
    }

    @Test
    void pointPassedOutOfTurnIsLeftOut() {
        history.built("2", "2026-01-02T11:30:00Z")
                .deployedTo("staging", "2", "2026-01-02T11:00:00Z", builder -> {})
                .deployedTo("test", "2", "2026-01-02T13:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T10:00:00Z"));

        assertThat(medians().keySet()).containsExactly("COMMIT_TO_BUILD", "BUILD_TO_PRODUCTION", "DEPLOYMENT");
    }

    @Test
    void changeCommittedAfterTheBuildHasNoBuildStage() {
        history.built("2", "2026-01-02T11:00:00Z")
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T11:00:01Z"));

        assertThat(medians()).isEqualTo(Map.of("COMMIT_TO_PRODUCTION", 3599.0, "DEPLOYMENT", 60.0));
    }

    @Test
    void changeCommittedAtTheMomentOfTheBuildHasABuildStageOfNoTime() {
        history.built("2", "2026-01-02T11:00:00Z")
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T11:00:00Z"));

        assertThat(medians())
                .isEqualTo(Map.of("COMMIT_TO_BUILD", 0.0, "BUILD_TO_PRODUCTION", 3600.0, "DEPLOYMENT", 60.0));
    }

    @Test
    void changeCommittedAfterTheBuildAtTheMomentOfALaterPointPassesThatPoint() {
        history.built("2", "2026-01-02T10:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T11:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T11:00:00Z"));

        assertThat(medians())
                .isEqualTo(Map.of("COMMIT_TO_STAGING", 0.0, "STAGING_TO_PRODUCTION", 3600.0, "DEPLOYMENT", 60.0));
    }

    @Test
    void changesBeforeAndAfterTheBuildEachHaveTheirOwnWay() {
        history.built("2", "2026-01-02T11:00:00Z")
                .deployed(
                        "2",
                        "2026-01-02T12:01:00Z",
                        commit("a", "2026-01-02T11:30:00Z"),
                        commit("b", "2026-01-02T10:30:00Z"));

        assertThat(medians())
                .isEqualTo(Map.of(
                        "COMMIT_TO_BUILD",
                        1800.0,
                        "COMMIT_TO_PRODUCTION",
                        1800.0,
                        "BUILD_TO_PRODUCTION",
                        3600.0,
                        "DEPLOYMENT",
                        60.0));
        assertThat(stages().get("DEPLOYMENT").count()).isEqualTo(2);
    }

    @Test
    void changeCommittedAfterTheBuildPassesTheLaterPoints() {
        history.built("2", "2026-01-02T10:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T11:30:00Z", builder -> {})
                .deployed("2", "2026-01-02T14:01:00Z", commit("a", "2026-01-02T11:00:00Z"));

        assertThat(medians())
                .isEqualTo(Map.of("COMMIT_TO_STAGING", 1800.0, "STAGING_TO_PRODUCTION", 9000.0, "DEPLOYMENT", 60.0));
    }

    @Test
    void changeCommittedAfterALaterPointThanTheBuildHasNoStage() {
        history.built("2", "2026-01-02T09:00:00Z")
                .deployedTo("staging", "2", "2026-01-02T11:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T11:00:01Z"));

        assertThat(medians()).isEmpty();
    }

    @Test
    void stagesOfAllChangesAreTakenTogether() {
        history.deployed(
                "2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T10:00:00Z"), commit("b", "2026-01-02T11:00:00Z"));

        assertThat(stages().get("COMMIT_TO_PRODUCTION").count()).isEqualTo(2);
        assertThat(stages().get("COMMIT_TO_PRODUCTION").mean()).hasValue(5400);
    }

    @Test
    void everyDeploymentHasItsOwnChanges() {
        history.deployed("2", "2026-01-02T12:01:00Z", commit("a", "2026-01-02T12:00:00Z"))
                .deployed("3", "2026-01-03T12:01:00Z", commit("b", "2026-01-02T12:00:00Z"));

        assertThat(stages().get("COMMIT_TO_PRODUCTION").count()).isEqualTo(2);
        assertThat(stages().get("COMMIT_TO_PRODUCTION").mean()).hasValue(12 * 3600);
    }

    private Map<String, Distribution> stages() {
        Scope production = new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));
        Assessment assessment = Assessment.of(history.snapshot(), PROFILE);
        return LeadTimeStages.of(Selection.of(assessment, production).in(JANUARY))
                .secondsByName();
    }

    private Map<String, Double> medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        stages().forEach((name, seconds) -> medians.put(name, seconds.median().orElseThrow()));
        return medians;
    }
}
