package io.jenkins.plugins.dora.target.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

    private final History history = new History();

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 3599, 10",
        "SECONDS, 3600, 8",
        "SECONDS, 86399, 8",
        "SECONDS, 86400, 6",
        "SECONDS, 604800, 4",
        "SECONDS, 2678400, 2",
        "SECONDS, 15897600, 0",
        "PER_DAY, 0, 0",
        "PER_DAY, 0.006, 2",
        "PER_DAY, 0.033, 4",
        "PER_DAY, 0.143, 6",
        "PER_DAY, 1, 8",
        "PER_DAY, 2, 10",
        "PERCENT, 0, 10",
        "PERCENT, 15, 8.5",
        "PERCENT, 100, 0"
    })
    void answersAreScoredFromTheWorstToTheBest(HeadlineMetric.Unit unit, double value, double score) {
        assertThat(QuickCheck.score(unit, value)).isEqualTo(score);
    }

    @Test
    void meanOfAllIndustriesIsThatOfTheQuickCheck() {
        Position position = new Position(
                Industry.ALL,
                Map.of(
                        HeadlineMetric.DEPLOYMENT_FREQUENCY, 6.0,
                        HeadlineMetric.LEAD_TIME, 8.0,
                        HeadlineMetric.RECOVERY_TIME, 10.0,
                        HeadlineMetric.CHANGE_FAILURE_RATE, 8.5,
                        HeadlineMetric.REWORK_RATE, 9.0));

        assertThat(position.mean(position.overall()).orElseThrow()).isCloseTo(6.72, within(1e-9));
        assertThat(position.score(position.overall())).hasValue(8.3);
        assertThat(position.score(position.scored(Position.THROUGHPUT))).hasValue(8);
        assertThat(position.score(position.scored(Position.INSTABILITY))).hasValue(8.75);
    }

    @Test
    void metricsAreScoredIfTheyCanBeJudged() {
        for (int number = 0; number < 15; number++) {
            Instant finish = Instant.parse("2026-06-01T12:00:00Z").plus(Duration.ofDays(2L * number));
            history.deployed("v" + number, finish.toString(), new Change("c" + number, finish.minusSeconds(7200)));
        }

        Position position = position();

        assertThat(position.scores())
                .isEqualTo(Map.of(HeadlineMetric.DEPLOYMENT_FREQUENCY, 6.0, HeadlineMetric.LEAD_TIME, 8.0));
        assertThat(position.overall()).isEmpty();
        assertThat(position.score(position.overall())).isEmpty();
    }

    @Test
    void overallIsComparedOverTheSameMetrics() {
        for (int number = 0; number < 15; number++) {
            history.deployed("v" + number, "2026-06-%02dT12:00:00Z".formatted(1 + 2 * number));
        }
        history.incident("i", "2026-05-01T12:00:00Z", "2026-05-01T13:00:00Z");

        Position position = position();

        assertThat(position.scores())
                .isEqualTo(Map.of(
                        HeadlineMetric.DEPLOYMENT_FREQUENCY, 6.0,
                        HeadlineMetric.CHANGE_FAILURE_RATE, 10.0,
                        HeadlineMetric.REWORK_RATE, 10.0));
        assertThat(position.mean(position.overall()).orElseThrow()).isCloseTo((5.1 + 8.3 + 8.1) / 3, within(1e-9));
    }

    private Position position() {
        Selection selection = Selection.of(Assessment.of(history.snapshot(), PROFILE), Scope.ALL);
        return Position.of(Metrics.of(selection, JUNE, PROFILE), JUNE, Industry.FINANCIAL_SERVICES);
    }
}
