package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentFrequencyTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Scope PRODUCTION = new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));

    private final History history = new History();

    @Test
    void periodWithoutDeploymentsAfterTheFirstIsZero() {
        history.deployed("1", "2026-01-05T10:00:00Z");

        DeploymentFrequency frequency = frequency("2026-02-02", "2026-02-09");

        assertThat(frequency.perDay()).hasValue(0);
        assertThat(frequency.deploymentDaysPerWeekMedian()).hasValue(0);
        assertThat(frequency.recordedDays()).isEqualTo(7);
    }

    @Test
    void periodBeforeTheFirstAttemptHasNoValue() {
        history.deployed("1", "2026-01-05T10:00:00Z");

        DeploymentFrequency frequency = frequency("2025-12-29", "2026-01-05");

        assertThat(frequency.perDay()).isEmpty();
        assertThat(frequency.deploymentDaysPerWeekMedian()).isEmpty();
        assertThat(frequency.recordedDays()).isZero();
    }

    @Test
    void recordingBeginsWithTheFirstAttemptWhateverItsResult() {
        history.deployed("1", "2026-01-10T10:00:00Z", builder -> builder.result(Result.FAILURE))
                .deployed("2", "2026-01-20T10:00:00Z");

        assertThat(frequency("2026-01-01", "2026-01-31").recordedDays()).isEqualTo(21);
        assertThat(frequency("2026-01-01", "2026-01-31").perDay()).hasValue(1 / 21.0);
    }

    @Test
    void incidentsAndOtherScopesDoNotBeginTheRecording() {
        history.incident("i", "2026-01-02T10:00:00Z", "")
                .deployedTo("staging", "1", "2026-01-03T10:00:00Z", builder -> {})
                .deployed("1", "2026-01-30T10:00:00Z");

        assertThat(frequency("2026-01-01", "2026-01-31").recordedDays()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-30, 2026-01-31, 1", "2026-01-27, 2026-01-31, 4", "2026-01-01, 2026-01-31, 7"})
    void fewRecordedDaysCountAsSevenOrAsTheWholePeriod(String from, String to, double days) {
        history.deployed("1", "2026-01-30T10:00:00Z");

        assertThat(frequency(from, to).perDay()).hasValue(1 / days);
    }

    @Test
    void fiveDeploymentsFromMondayToFridayAreFiveDaysAWeek() {
        for (int day = 5; day < 10; day++) {
            history.deployed("v" + day, "2026-01-0" + day + "T10:00:00Z");
        }

        assertThat(frequency("2026-01-04", "2026-01-11").deploymentDaysPerWeekMedian())
                .hasValue(5);
    }

    @Test
    void weeksThatThePeriodCutsDoNotCount() {
        history.deployed("1", "2025-12-01T10:00:00Z")
                .deployed("2", "2026-01-06T10:00:00Z")
                .deployed("3", "2026-01-07T10:00:00Z")
                .deployed("4", "2026-01-13T10:00:00Z");

        assertThat(frequency("2026-01-01", "2026-01-16").deploymentDaysPerWeekMedian())
                .hasValue(2);
    }

    @Test
    void periodWithoutAWholeWeekCountsTheDaysOfItsLastSeven() {
        history.deployed("1", "2025-12-01T10:00:00Z")
                .deployed("2", "2026-01-06T10:00:00Z")
                .deployed("3", "2026-01-07T10:00:00Z")
                .deployed("4", "2026-01-15T10:00:00Z");

        assertThat(frequency("2026-01-06", "2026-01-18").deploymentDaysPerWeekMedian())
                .hasValue(1);
    }

    @Test
    void weeksThatEndBeforeTheFirstRecordedDayDoNotCount() {
        history.deployed("1", "2026-01-20T10:00:00Z").deployed("2", "2026-01-21T10:00:00Z");

        assertThat(frequency("2026-01-05", "2026-01-26").deploymentDaysPerWeekMedian())
                .hasValue(2);
    }

    private DeploymentFrequency frequency(String from, String to) {
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneOffset.UTC);
        return Metrics.of(Selection.of(Assessment.of(history.snapshot(), PROFILE), PRODUCTION), period, PROFILE)
                .frequency();
    }
}
