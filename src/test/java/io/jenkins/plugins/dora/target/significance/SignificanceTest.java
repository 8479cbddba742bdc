package io.jenkins.plugins.dora.target.significance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignificanceTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant FIRST = Instant.parse("2026-06-01T12:00:00Z");

    private final Random chance = new Random(20_260_128);
    private final History history = new History();

    @Test
    void fasterPaceIsSignificant() {
        deployEvery(Duration.ofHours(72), FIRST, 10, 4);
        deployEvery(Duration.ofHours(24), FIRST.plus(Duration.ofDays(30)), 30, 4);

        assertThat(significant(HeadlineMetric.DEPLOYMENT_FREQUENCY)).isTrue();
        assertThat(significant(HeadlineMetric.LEAD_TIME)).isFalse();
        assertThat(significant(HeadlineMetric.CHANGE_FAILURE_RATE)).isFalse();
    }

    @Test
    void longerLeadTimeIsSignificant() {
        deployEvery(Duration.ofHours(48), FIRST, 15, 4);
        deployEvery(Duration.ofHours(48), FIRST.plus(Duration.ofDays(30)), 15, 11);

        assertThat(significant(HeadlineMetric.LEAD_TIME)).isTrue();
        assertThat(significant(HeadlineMetric.DEPLOYMENT_FREQUENCY)).isFalse();
    }

    @Test
    void failuresRecoveriesAndRepairsAreCompared() {
        for (int day = 0; day < 60; day++) {
            Instant finish = FIRST.plus(Duration.ofDays(day));
            history.deployed("v" + day, finish.toString());
            if (day % (day < 30 ? 5 : 2) == 1) {
                Instant opened = finish.plus(Duration.ofHours(1));
                history.incident(
                        "i" + day,
                        opened.toString(),
                        opened.plus(Duration.ofHours(day < 30 ? 1 : 5)).toString());
            }
        }

        assertThat(significant(HeadlineMetric.CHANGE_FAILURE_RATE)).isTrue();
        assertThat(significant(HeadlineMetric.RECOVERY_TIME)).isTrue();
        assertThat(significant(HeadlineMetric.RESTORE_TIME)).isTrue();
        assertThat(significant(HeadlineMetric.REWORK_RATE)).isFalse();
    }

    @Test
    void repairsAreCompared() {
        for (int day = 0; day < 60; day++) {
            String version = day % 2 == 1 && day > 30 ? "v" + (day - 3) : "v" + day;
            history.deployed(version, FIRST.plus(Duration.ofDays(day)).toString());
        }

        assertThat(significant(HeadlineMetric.REWORK_RATE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingRecordedShowsNothing(HeadlineMetric metric) {
        assertThat(significant(metric)).isFalse();
    }

    /** Each release of 8 changes that wait together: by changes, half of all teams would seem to have changed. */
    @Test
    void changesThatAreDeployedTogetherCountOnce() {
        int teams = 400;
        long significant = IntStream.range(0, teams)
                .filter(team -> {
                    History team60 = new History();
                    for (int day = 0; day < 60; day += 2) {
                        Instant finish = FIRST.plus(Duration.ofDays(day));
                        double wait = 4 * Math.exp(chance.nextGaussian());
                        team60.deployed("v" + day, finish.toString(), changes(day, finish, wait));
                    }
                    return significant(team60, HeadlineMetric.LEAD_TIME);
                })
                .count();

        assertThat(significant).isBetween(1L, Math.round(teams * Significance.ALPHA));
    }

    private Change[] changes(int day, Instant finish, double waitHours) {
        return IntStream.range(0, 8)
                .mapToObj(number -> new Change(
                        "c" + day + "." + number,
                        finish.minusSeconds(Math.round(3600 * (waitHours + chance.nextDouble())))))
                .toArray(Change[]::new);
    }

    private void deployEvery(Duration gap, Instant first, int times, int leadTimeHours) {
        for (int number = 0; number < times; number++) {
            Instant finish = first.plus(gap.multipliedBy(number));
            Instant commit = finish.minus(Duration.ofHours(leadTimeHours)).minus(Duration.ofMinutes(7L * number % 50));
            history.deployed("v" + finish, finish.toString(), new Change("c" + finish, commit));
        }
    }

    private boolean significant(HeadlineMetric metric) {
        return significant(history, metric);
    }

    private static boolean significant(History history, HeadlineMetric metric) {
        Selection scope = Selection.of(Assessment.of(history.snapshot(), PROFILE), Scope.ALL);
        Period then = new Period(JUNE, JUNE.plusDays(30), ZoneOffset.UTC);
        Period now = new Period(JUNE.plusDays(30), JUNE.plusDays(60), ZoneOffset.UTC);
        return Significance.of(metric, Metrics.of(scope, now, PROFILE), Metrics.of(scope, then, PROFILE));
    }
}
