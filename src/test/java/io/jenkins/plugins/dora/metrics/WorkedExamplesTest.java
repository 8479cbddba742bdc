package io.jenkins.plugins.dora.metrics;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that others give in their documentation; where they count differently, their figure stands beside ours. */
class WorkedExamplesTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);

    private final History history = new History();

    /**
     * C1 is the first deployment; C4 merges C2 and C3, committed at 15:00 and 16:00, and is deployed at 19:00.
     *
     * @see <a href="https://docs.datadoghq.com/dora_metrics/calculation/">Datadog, How DORA metrics are calculated</a>
     */
    @Test
    void datadogLeadTimesAreThreeAndFourHoursWithoutTheMergeAndTheFirstDeployment() {
        history.deployed("C1", "2026-01-01T10:00:00Z", commit("C", "2020-01-01T00:00:00Z"))
                .deployed(
                        "C4",
                        "2026-01-02T19:00:00Z",
                        commit("C2", "2026-01-02T15:00:00Z"),
                        commit("C3", "2026-01-02T16:00:00Z"),
                        new Change("C4", Instant.parse("2026-01-02T16:30:00Z"), true));

        LeadTime leadTime = january().leadTime();

        assertThat(leadTime.seconds().count()).isEqualTo(2);
        assertThat(leadTime.seconds().mean()).hasValue(3.5 * 3600);
        assertThat(leadTime.seconds().p95()).hasValue((3 + 0.95) * 3600);
        assertThat(leadTime.seconds().median()).hasValue(3.5 * 3600);
        assertThat(of("2026-01-01", "2026-01-02").leadTime().seconds().count()).isZero();
    }

    /**
     * Of V1 V2 V3 V1 the last is a rollback and V2 the failure; the page on detection leaves rollbacks out of the whole,
     * as we do, the page on calculation does not.
     *
     * @see <a href="https://docs.datadoghq.com/dora_metrics/change_failure_detection/">Datadog, Change failure
     *     detection</a>
     */
    @Test
    void datadogRollbackIsNoDeploymentThatCouldHaveFailed() {
        history.deployed("V1", "2026-01-01T10:00:00Z")
                .deployed("V2", "2026-01-02T10:00:00Z")
                .deployed("V3", "2026-01-03T10:00:00Z")
                .deployed("V1", "2026-01-04T10:00:00Z");

        Metrics metrics = january();

        assertThat(Assessment.of(history.snapshot(), PROFILE).deployments())
                .filteredOn(AssessedDeployment::failed)
                .extracting(failed -> failed.deployment().version())
                .containsExactly("V2");
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(1, 3));
        int everyDeployment = metrics.frequency().deployments();
        assertThat(new Ratio(metrics.changeFailures().part(), everyDeployment).percent())
                .hasValue(25);
    }

    /** @see <a href="https://docs.datadoghq.com/dora_metrics/change_failure_detection/">Datadog, as above</a> */
    @Test
    void datadogSameVersionAgainIsNoRollback() {
        history.deployed("V1", "2026-01-01T10:00:00Z").deployed("V1", "2026-01-02T10:00:00Z");

        assertThat(january().rework()).isEqualTo(new Ratio(0, 2));
        assertThat(january().changeFailures()).isEqualTo(new Ratio(0, 1));
    }

    /**
     * Ten deployments, one a day; two incidents on the first day, one on the tenth. GitLab divides three incidents by ten
     * deployments; we count the two deployments that failed.
     *
     * @see <a href="https://docs.gitlab.com/user/analytics/dora_metrics/">GitLab, DORA metrics</a>
     */
    @Test
    void gitlabCountsIncidentsWhereWeCountDeployments() {
        deployDaily(10);
        history.incident("a", "2026-01-01T11:00:00Z", "2026-01-01T12:00:00Z")
                .incident("b", "2026-01-01T13:00:00Z", "2026-01-01T14:00:00Z")
                .incident("c", "2026-01-10T11:00:00Z", "2026-01-10T12:00:00Z");

        Metrics metrics = january();

        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(2, 10));
        assertThat(metrics.restoreSeconds().count() / 10.0).isEqualTo(0.3);
    }

    /**
     * Six incidents of four out of 23 deployments: counting an incident a failure gives 26.1 percent, counting a
     * deployment once 17.4.
     *
     * @see <a href="https://github.com/apache/devlake/pull/8890">Apache DevLake, pull request 8890</a>
     */
    @Test
    void devlakeFourOfTwentyThreeFailedHoweverManyIncidentsTheyHad() {
        deployDaily(23);
        history.incident("a", "2026-01-03T11:00:00Z", "")
                .incident("b", "2026-01-03T12:00:00Z", "")
                .incident("c", "2026-01-03T13:00:00Z", "")
                .incident("d", "2026-01-09T11:00:00Z", "")
                .incident("e", "2026-01-14T11:00:00Z", "")
                .incident("f", "2026-01-23T11:00:00Z", "");

        Ratio failures = january().changeFailures();

        assertThat(failures).isEqualTo(new Ratio(4, 23));
        assertThat(failures.percent().orElseThrow()).isCloseTo(17.4, within(0.05));
        assertThat(new Ratio(6, 23).percent().orElseThrow()).isCloseTo(26.1, within(0.05));
    }

    /** @see <a href="https://github.com/dora-team/fourkeys/blob/main/METRICS.md">Four Keys, METRICS</a> */
    @Test
    void fourKeysOneFailedOfFourIsAQuarter() {
        deployDaily(4);
        history.incident("a", "2026-01-02T11:00:00Z", "");

        assertThat(january().changeFailures().percent()).hasValue(25);
    }

    /**
     * A commit, its deployment, a failure a minute later and its end; the recovery runs from the deployment, the
     * restoration from the failure.
     *
     * @see <a href="https://github.com/dora-metrics/pelorus/tree/master/exporters/tests/data">Pelorus, test data</a>
     */
    @Test
    void pelorusRecoveryIsLongerThanTheRestorationByTheTimeUntilTheFailure() {
        history.deployed("1", "2023-04-01T00:00:00Z")
                .deployed("2", at(1683022138), new Change("a", Instant.ofEpochSecond(1682936938)))
                .incident("i", at(1683022198), at(1683023338));

        Metrics may = of("2023-05-01", "2023-06-01");

        assertThat(may.leadTime().seconds().median()).hasValue(85_200);
        assertThat(may.restoreSeconds().median()).hasValue(1_140);
        assertThat(may.recoverySeconds().median()).hasValue(1_140 + 60);
    }

    /**
     * DevLake takes the greatest value whose percent rank is at most one half: of an even count the lower of the two in
     * the middle.
     *
     * @see <a href="https://github.com/apache/devlake/blob/main/grafana/dashboards/DORA.json">Apache DevLake, DORA
     *     dashboard</a>
     */
    @ParameterizedTest
    @CsvSource({"10 20, 10, 15", "1 2 3 4, 2, 2.5", "5 1 3, 3, 3"})
    void devlakeTakesTheLowerOfTwoMiddleValuesWhereWeTakeTheirMean(String values, double lower, double median) {
        double[] sorted = Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();

        assertThat(Distribution.of(sorted).median()).hasValue(median);
        assertThat(sorted[(sorted.length - 1) / 2]).isEqualTo(lower);
    }

    /** The figures that articles about the four metrics like to give. */
    @Test
    void figuresOfArticlesReachTheirBands() {
        assertThat(Benchmark.CLASSIC.deploymentsPerDay().bandOf(87 / 30.0)).isEqualTo(Band.ELITE);
        assertThat(Benchmark.CLASSIC
                        .changeFailurePercent()
                        .bandOf(new Ratio(9, 87).percent().orElseThrow()))
                .isEqualTo(Band.ELITE);
        assertThat(Benchmark.CLASSIC.leadTimeSeconds().bandOf(3.42 * 3600)).isEqualTo(Band.HIGH);
        assertThat(Benchmark.CLASSIC.restoreSeconds().bandOf(0.75 * 3600)).isEqualTo(Band.ELITE);
    }

    private void deployDaily(int days) {
        for (int day = 1; day <= days; day++) {
            history.deployed("v" + day, LocalDate.of(2026, 1, day) + "T10:00:00Z");
        }
    }

    private Metrics january() {
        return of("2026-01-01", "2026-02-01");
    }

    private Metrics of(String from, String to) {
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneOffset.UTC);
        return Metrics.of(Selection.of(Assessment.of(history.snapshot(), PROFILE), Scope.ALL), period, PROFILE);
    }

    private static String at(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).toString();
    }
}
