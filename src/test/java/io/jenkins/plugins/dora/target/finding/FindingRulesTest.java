package io.jenkins.plugins.dora.target.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.target.goal.TargetResults;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small histories, each with what stands out in July 2026. */
class FindingRulesTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Scope PRODUCTION = new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T12:00:00Z");

    private final History history = new History();
    private Profile profile = PROFILE;

    @Test
    void nothingIsFoundWhereNothingWasRecorded() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void nothingIsFoundInQuietMonths() {
        deployEvery(2, JUNE, 15, "shop", 4);
        deployEvery(2, JULY, 15, "shop", 4);

        assertThat(findings()).isEmpty();
    }

    @Test
    void longerLeadTime() {
        deployEvery(2, JUNE, 15, "shop", 4);
        deployEvery(2, JULY, 15, "shop", 11);

        assertThat(sentences()).containsExactly("Lead time for changes rose from 4 h to 11 h (significant).");
        assertThat(findings().get(0).figures())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("leadTimeMedianSeconds", 11 * 3600.0, "previous", 4 * 3600.0));
        assertThat(findings().get(0).page()).containsEntry("view", List.of("deployments"));
    }

    @Test
    void shorterLeadTimeAndMoreDeployments() {
        deployEvery(3, JUNE, 10, "shop", 11);
        deployEvery(1, JULY, 30, "shop", 4);

        assertThat(sentences())
                .containsExactly(
                        "Deployment frequency rose from 2.3 per week to 6.8 per week (significant).",
                        "Lead time for changes fell from 11 h to 4 h (significant).");
    }

    @Test
    void changeOfFewDeploymentsIsNotFound() {
        deployEvery(8, JUNE, 4, "shop", 4);
        deployEvery(8, JULY, 4, "shop", 11);

        assertThat(findings()).isEmpty();
    }

    @Test
    void changeBelowAQuarterIsNotFound() {
        deployEvery(1, JUNE, 30, "shop", 10);
        deployEvery(1, JULY, 30, "shop", 12);

        assertThat(findings()).isEmpty();
    }

    @Test
    void nothingIsComparedWithAMonthInWhichRecordingHadJustBegun() {
        deployEvery(1, Instant.parse("2026-06-20T12:00:00Z"), 10, "shop", 4);
        deployEvery(2, JULY, 15, "shop", 11);

        assertThat(findings()).isEmpty();
    }

    @Test
    void applicationThatFailsMoreOften() {
        deployWithFailures("cart", 40, 12);
        deployWithFailures("shop", 100, 10);

        assertThat(sentences()).containsExactly("cart fails three times as often as the others: 12 of 40 changes.");
        assertThat(findings().get(0).figures())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("failed", 12.0, "changes", 40.0, "othersFailed", 10.0, "othersChanges", 100.0));
        assertThat(findings().get(0).page())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "view", List.of("deployments"), "application", List.of("cart"), "failed", List.of("true")));
    }

    @Test
    void applicationThatFailsAlone() {
        deployWithFailures("cart", 20, 6);
        deployWithFailures("shop", 60, 0);

        assertThat(sentences()).containsExactly("cart alone fails: 6 of 20 changes.");
    }

    @Test
    void applicationThatFailsAsOftenAsChanceAllowsIsNotFound() {
        deployWithFailures("cart", 40, 5);
        deployWithFailures("shop", 100, 6);

        assertThat(findings()).isEmpty();
    }

    @Test
    void onlyApplicationIsComparedWithNone() {
        deployWithFailures("cart", 40, 20);

        assertThat(findings()).isEmpty();
    }

    @Test
    void worstOfManyApplicationsMustStandOutAmongAll() {
        deployWithFailures("cart", 20, 5);
        for (int number = 1; number <= 10; number++) {
            deployWithFailures("app" + number, 20, 2);
        }

        assertThat(findings()).isEmpty();
    }

    @Test
    void versionThatWaitsForProduction() {
        deployEvery(2, JUNE, 26, "shop", 4);
        history.deployedTo("staging", "1.171", "2026-07-22T10:00:00Z", builder -> {})
                .deployedTo("staging", "1.172", "2026-07-29T10:00:00Z", builder -> {});

        assertThat(sentences()).containsExactly("shop 1.171 has been waiting for production for 9 days.");
        assertThat(findings().get(0).page())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("view", List.of("environments"), "application", List.of("shop")));
    }

    @Test
    void versionThatWaitsForSixDaysIsNotFound() {
        deployEvery(2, JUNE, 26, "shop", 4);
        history.deployedTo("staging", "1.171", "2026-07-25T10:00:00Z", builder -> {});

        assertThat(findings()).isEmpty();
    }

    @Test
    void versionThatArrivedInAugustDoesNotWaitInJuly() {
        deployEvery(2, JUNE, 26, "shop", 4);
        history.deployedTo("staging", "1.171", "2026-07-22T10:00:00Z", builder -> {})
                .deployed("1.171", "2026-08-03T10:00:00Z");

        assertThat(sentences()).containsExactly("shop 1.171 has been waiting for production for 9 days.");
    }

    @Test
    void incidentThatIsOpenLongest() {
        deployEvery(2, JUNE, 30, "shop", 4);
        history.incident("new", "2026-07-30T10:00:00Z", "").incident("old", "2026-07-22T10:00:00Z", "");

        assertThat(sentences()).containsExactly("An incident of shop has been open for 9 days.");
        assertThat(findings().get(0).page())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("view", List.of("incidents"), "application", List.of("shop"), "state", List.of("open")));
    }

    @Test
    void incidentOfYesterdayIsNotFound() {
        deployEvery(2, JUNE, 30, "shop", 4);
        history.incident("new", "2026-07-30T10:00:00Z", "");

        assertThat(findings()).isEmpty();
    }

    @Test
    void stageThatTakesMostOfTheLeadTime() {
        for (int number = 0; number < 30; number++) {
            Instant commit = JULY.plus(Duration.ofDays(number));
            String version = "v" + number;
            Instant built = commit.plus(Duration.ofMinutes(384));
            history.built(version, built.toString(), new Change("c" + number, commit))
                    .deployed(
                            version, commit.plus(Duration.ofMinutes(600)).toString(), new Change("c" + number, commit));
        }

        assertThat(sentences()).containsExactly("64 % of the lead time is spent between commit and build.");
        assertThat(findings().get(0).figures()).containsEntry("meanSeconds", 384 * 60.0);
    }

    @Test
    void stageOfMinutesIsNotFound() {
        for (int number = 0; number < 30; number++) {
            Instant commit = JULY.plus(Duration.ofDays(number));
            history.built("v" + number, commit.plusSeconds(60).toString(), new Change("c" + number, commit))
                    .deployed("v" + number, commit.plusSeconds(1200).toString(), new Change("c" + number, commit));
        }

        assertThat(findings()).isEmpty();
    }

    @Test
    void targetThatIsMissed() {
        aimAt("shop*", Map.of(Goal.LEAD_TIME_HOURS, 24.0, Goal.DEPLOYMENTS_PER_WEEK, 2.0));
        deployEvery(2, JUNE, 15, "shop", 30);
        deployEvery(2, JULY, 15, "shop", 30);

        assertThat(sentences()).containsExactly("Lead time for changes of shop* is 30 h; the target is below 24 h.");
        assertThat(findings().get(0).figures())
                .containsExactlyInAnyOrderEntriesOf(Map.of("leadTimeMedianSeconds", 30 * 3600.0, "goal", 24 * 3600.0));
    }

    @Test
    void targetThatTheOtherApplicationsMiss() {
        Targets targets = new Targets(List.of(
                new Target(new AntPattern("shop"), Map.of(Goal.LEAD_TIME_HOURS, 48.0)),
                new Target(Target.EVERY_APPLICATION, Map.of(Goal.LEAD_TIME_HOURS, 24.0))));
        profile = PROFILE.toBuilder().targets(targets).build();
        deployEvery(2, JULY, 15, "shop", 30);
        deployEvery(2, JULY.plusSeconds(60), 15, "cart", 30);

        assertThat(sentences())
                .containsExactly("Lead time for changes of the other applications is 30 h; the target is below 24 h.");
    }

    @Test
    void frequencyThatIsTooLow() {
        aimAt("**", Map.of(Goal.DEPLOYMENTS_PER_WEEK, 7.0));
        deployEvery(10, JUNE, 6, "shop", 4);

        assertThat(sentences())
                .containsExactly("Deployment frequency is 2.9 per month; the target is at least 1 per day.");
    }

    @Test
    void targetMissedByLessThanATenthOrByFewObservationsIsNotFound() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 28.0, Goal.RESTORE_HOURS, 1.0));
        deployEvery(2, JUNE, 15, "shop", 30);
        deployEvery(2, JULY, 15, "shop", 30);
        history.incident("i", "2026-07-03T13:00:00Z", "2026-07-04T10:00:00Z");

        assertThat(findings()).isEmpty();
    }

    private void aimAt(String applications, Map<Goal, Double> goals) {
        Targets targets = new Targets(List.of(new Target(new AntPattern(applications), goals)));
        profile = PROFILE.toBuilder().targets(targets).build();
    }

    @Test
    void fiveAreTheMostAndTheFarthestBeyondTheirThresholdsComeFirst() {
        deployEvery(3, JUNE, 10, "shop", 4);
        deployEvery(1, JULY, 20, "shop", 400);
        history.deployedTo("staging", "1.171", "2026-07-21T10:00:00Z", builder -> {});
        for (int day = 10; day < 20; day++) {
            history.incident(
                    "i" + day, "2026-07-" + day + "T12:30:00Z", day == 10 ? "" : "2026-07-" + day + "T14:00:00Z");
        }
        deployWithFailures("cart", 40, 0);

        assertThat(findings()).hasSize(5).extracting(Finding::size).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(sentences().get(0)).isEqualTo("Lead time for changes rose from 4 h to 16.7 days (significant).");
    }

    private void deployEvery(int days, Instant first, int times, String application, int leadTimeHours) {
        for (int number = 0; number < times; number++) {
            Instant finish = first.plus(Duration.ofDays((long) days * number));
            Change change = new Change("c" + finish, finish.minus(Duration.ofHours(leadTimeHours)));
            history.deployed(
                    application,
                    "production",
                    "v" + finish,
                    finish.toString(),
                    builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(change)));
        }
    }

    private void deployWithFailures(String application, int times, int failures) {
        for (int number = 0; number < times; number++) {
            Instant finish = JULY.plus(Duration.ofHours(5L * number));
            history.deployed(application, "production", application + number, finish.toString(), builder -> {});
            if (number < failures) {
                history.incidentOf(application, number + application, finish.plusSeconds(60), finish.plusSeconds(600));
            }
        }
    }

    private List<String> sentences() {
        return findings().stream().map(Finding::sentence).toList();
    }

    private List<Finding> findings() {
        Assessment assessment = Assessment.of(history.snapshot(), PROFILE);
        Selection selection = Selection.of(assessment, PRODUCTION);
        Period july = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1), ZoneOffset.UTC);
        Metrics now = Metrics.of(selection, july, PROFILE);
        Metrics then = Metrics.of(selection, july.previous(), PROFILE);
        FindingRecords records =
                new FindingRecords(PRODUCTION, july, selection, assessment.deployments(Set.of(), Set.of(), Set.of()));
        FindingFigures figures = new FindingFigures(
                now,
                then,
                Significance.between(now, then, july.previous()),
                LeadTimeStages.of(selection.in(july)),
                TargetResults.of(assessment, profile, PRODUCTION, july, now));
        return FindingRules.first(FindingRules.of(figures), FindingRules.of(records));
    }
}
