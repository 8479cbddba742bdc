package io.jenkins.plugins.dora.target.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetResultsTest {
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

    private final History history = new History();
    private final List<Target> targets = new ArrayList<>();

    @Test
    void targetIsMetOrMissedAndByHowMuch() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 24.0, Goal.DEPLOYMENTS_PER_WEEK, 3.5));
        deploy("shop", 15, 30);

        assertThat(results())
                .satisfiesExactly(
                        frequency -> {
                            assertThat(frequency.metric()).isEqualTo(HeadlineMetric.DEPLOYMENT_FREQUENCY);
                            assertThat(frequency.goal()).isEqualTo(0.5);
                            assertThat(frequency.value()).hasValue(0.5);
                            assertThat(frequency.isMet()).contains(true);
                            assertThat(frequency.marginPercent()).hasValue(0);
                        },
                        leadTime -> {
                            assertThat(leadTime.goal()).isEqualTo(24 * 3600);
                            assertThat(leadTime.isMet()).contains(false);
                            assertThat(leadTime.marginPercent()).hasValue(-25);
                        });
    }

    @Test
    void firstTargetThatMatchesDecidesAboutAGoal() {
        aimAt("shop*", Map.of(Goal.LEAD_TIME_HOURS, 48.0));
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 1.0, Goal.CHANGE_FAILURE_PERCENT, 15.0));
        deploy("shop", 15, 30);
        deploy("cart", 15, 10);

        assertThat(results())
                .extracting(
                        result -> result.target().applications().text(),
                        TargetResult::metric,
                        result -> result.metrics().leadTime().seconds().median().orElseThrow() / 3600,
                        result -> result.isMet().orElse(null))
                .containsExactly(
                        tuple("shop*", HeadlineMetric.LEAD_TIME, 30.0, true),
                        tuple("**", HeadlineMetric.LEAD_TIME, 10.0, false),
                        tuple("**", HeadlineMetric.CHANGE_FAILURE_RATE, 20.0, null));
    }

    @Test
    void applicationsThatMissATargetByThemselvesAreNamed() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 24.0, Goal.CHANGE_FAILURE_PERCENT, 0.0));
        deploy("shop", 15, 30);
        deploy("cart", 15, 10);
        deploy("mail", 15, 12);

        TargetResult leadTime = results().get(0);

        assertThat(leadTime.isMet()).contains(true);
        assertThat(leadTime.missedBy()).containsExactly("shop");
        assertThat(results().get(1).missedBy()).isEmpty();
    }

    @Test
    void targetOfOtherApplicationsIsLeftOut() {
        aimAt("mail", Map.of(Goal.LEAD_TIME_HOURS, 48.0));
        aimAt("cart", Map.of(Goal.LEAD_TIME_HOURS, 48.0));
        deploy("shop", 15, 30);
        deploy("cart", 15, 30);

        assertThat(results(new Scope(Set.of("shop"), Set.of(), Set.of()))).isEmpty();
        assertThat(results()).hasSize(1);
    }

    @Test
    void whatIsNotKnownIsNeitherMetNorMissed() {
        aimAt("**", Map.of(Goal.DEPLOYMENTS_PER_WEEK, 1.0, Goal.CHANGE_FAILURE_PERCENT, 15.0, Goal.RESTORE_HOURS, 4.0));
        history.deployed("1", "2026-06-25T10:00:00Z").deployed("2", "2026-06-26T10:00:00Z");

        assertThat(results())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.isMet()).isEmpty());
    }

    @Test
    void limitsAreReachedAsBandsAre() {
        aimAt("**", Map.of(Goal.LEAD_TIME_HOURS, 30.0, Goal.CHANGE_FAILURE_PERCENT, 0.0));
        deploy("shop", 15, 30);
        history.deployed("x", "2026-06-30T20:00:00Z").deployed("vshop1", "2026-06-30T21:00:00Z");

        assertThat(results()).extracting(result -> result.isMet().orElseThrow()).containsExactly(false, false);
        assertThat(results().get(1).marginPercent()).isEmpty();
    }

    @Test
    void suggestedTargetIsFifteenPercentBetter() {
        deploy("shop", 15, 30);
        Selection selection = Selection.of(Assessment.of(history.snapshot(), profile()), Scope.ALL);

        assertThat(SuggestedTarget.of(Metrics.of(selection, JUNE, profile())))
                .hasValueSatisfying(target -> assertThat(target.goals())
                        .isEqualTo(Map.of(Goal.DEPLOYMENTS_PER_WEEK, 4.0, Goal.LEAD_TIME_HOURS, 26.0)));
    }

    @Test
    void nothingIsSuggestedWithoutABaseline() {
        Selection selection = Selection.of(Assessment.of(history.snapshot(), profile()), Scope.ALL);

        assertThat(SuggestedTarget.of(Metrics.of(selection, JUNE, profile()))).isEmpty();
    }

    private void aimAt(String applications, Map<Goal, Double> goals) {
        targets.add(new Target(new AntPattern(applications), goals));
    }

    private void deploy(String application, int times, int leadTimeHours) {
        for (int number = 0; number < times; number++) {
            Instant finish = Instant.parse("2026-06-01T12:00:00Z").plus(Duration.ofDays(2L * number));
            Change change = new Change("c" + number, finish.minus(Duration.ofHours(leadTimeHours)));
            history.deployed(
                    application,
                    "production",
                    "v" + application + number,
                    finish.toString(),
                    builder -> builder.changes(ChangesFrom.STATED, List.of(change)));
        }
    }

    private Profile profile() {
        return Profile.builder(ZoneOffset.UTC).targets(new Targets(targets)).build();
    }

    private List<TargetResult> results() {
        return results(Scope.ALL);
    }

    private List<TargetResult> results(Scope scope) {
        Assessment assessment = Assessment.of(history.snapshot(), profile());
        Metrics metrics = Metrics.of(Selection.of(assessment, scope), JUNE, profile());
        return TargetResults.of(assessment, profile(), scope, JUNE, metrics);
    }
}
