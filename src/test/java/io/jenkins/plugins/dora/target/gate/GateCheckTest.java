package io.jenkins.plugins.dora.target.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateCheckTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Gate FAILURES = new Gate(HeadlineMetric.CHANGE_FAILURE_RATE, 15, Criticality.UNSTABLE);

    private final History history = new History();
    private Profile profile = Profile.defaults(ZoneOffset.UTC);
    private OptionalInt openIncidents = OptionalInt.empty();
    private Optional<Criticality> whenUnknown = Optional.empty();
    private int minimum = 5;
    private boolean isRepair;

    @Test
    void valueBeyondItsThresholdStopsTheBuild() {
        deploy(10, 2);

        Verdict verdict = check(FAILURES);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.worst()).contains(Criticality.UNSTABLE);
        assertThat(verdict.results()).singleElement().satisfies(result -> {
            assertThat(result.metric()).isEqualTo("CHANGE_FAILURE_RATE");
            assertThat(result.value()).hasValue(20);
            assertThat(result.threshold()).isEqualTo(15);
            assertThat(result.reason()).isEqualTo("Change failure rate is 20 %; it must be at most 15 %");
        });
    }

    @Test
    void valueWithinItsThresholdPasses() {
        deploy(10, 1);

        assertThat(check(FAILURES).passed()).isTrue();
        assertThat(check(FAILURES).worst()).isEmpty();
    }

    @Test
    void worstConditionDecides() {
        deploy(10, 2);

        Verdict verdict = check(FAILURES, new Gate(HeadlineMetric.DEPLOYMENT_FREQUENCY, 7, Criticality.FAILURE));

        assertThat(verdict.worst()).contains(Criticality.FAILURE);
        assertThat(verdict.results().get(1).value().orElseThrow()).isEqualTo(10 / 29.0 * 7);
        assertThat(verdict.results().get(1).reason())
                .isEqualTo("Deployment frequency is 2.4 per week; it must be at least 1 per day");
    }

    @Test
    void withoutConditionsTheTargetsCount() {
        profile = Profile.builder(ZoneOffset.UTC)
                .targets(new Targets(List.of(
                        new Target(new AntPattern("shop"), Map.of(Goal.CHANGE_FAILURE_PERCENT, 15.0)),
                        new Target(Target.EVERY_APPLICATION, Map.of(Goal.REWORK_PERCENT, 10.0)))))
                .build();
        deploy(10, 2);

        assertThat(check().results())
                .extracting(GateResult::metric, GateResult::passed)
                .containsExactly(tuple("CHANGE_FAILURE_RATE", false), tuple("REWORK_RATE", true));
    }

    @Test
    void fewDeploymentsAreUnknownAndPassUnlessToldOtherwise() {
        deploy(4, 4);

        assertThat(check(FAILURES).passed()).isTrue();
        assertThat(check(FAILURES).results().get(0).reason())
                .isEqualTo("Change failure rate is unknown: only 4 deployments in 30 days");
        assertThat(check(FAILURES).results().get(0).value()).isEmpty();
        whenUnknown = Optional.of(Criticality.FAILURE);
        assertThat(check(FAILURES).worst()).contains(Criticality.FAILURE);
    }

    @Test
    void failureRateOfThoseWhoReportNoFailuresIsUnknown() {
        deploy(10, 0);

        assertThat(check(FAILURES).results().get(0).reason())
                .isEqualTo("Change failure rate is unknown: no incident, rollback or hotfix was ever recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT_FREQUENCY, no deployment in 30 days",
        "LEAD_TIME, no deployment in 30 days",
        "CHANGE_FAILURE_RATE, no deployment in 30 days",
        "RECOVERY_TIME, no failed deployment in 30 days",
        "RESTORE_TIME, no resolved incident in 30 days",
        "REWORK_RATE, no deployment in 30 days"
    })
    void withoutADeploymentNothingIsKnown(HeadlineMetric metric, String why) {
        minimum = 0;

        assertThat(reason(metric)).isEqualTo(metric.title() + " is unknown: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT_FREQUENCY, recording began too recently",
        "LEAD_TIME, no deployment with known changes in 30 days",
        "CHANGE_FAILURE_RATE, 'no incident, rollback or hotfix was ever recorded'",
        "REWORK_RATE, 'no incident, rollback or hotfix was ever recorded'"
    })
    void deploymentsAloneMakeLittleKnown(HeadlineMetric metric, String why) {
        minimum = 0;
        history.deployed("1", "2026-06-25T12:00:00Z");

        assertThat(reason(metric)).isEqualTo(metric.title() + " is unknown: " + why);
    }

    @Test
    void redeploymentsCannotFail() {
        minimum = 0;
        history.deployed("1", "2026-05-01T12:00:00Z").deployed("1", "2026-06-20T12:00:00Z");

        assertThat(reason(HeadlineMetric.CHANGE_FAILURE_RATE))
                .isEqualTo("Change failure rate is unknown: only rollbacks and redeployments in 30 days");
    }

    @Test
    void failureThatLastsHasNoRecoveryTime() {
        deploy(10, 0);
        history.incident("i", "2026-06-20T12:30:00Z", "");

        assertThat(reason(HeadlineMetric.RECOVERY_TIME))
                .isEqualTo("Failed deployment recovery time is unknown:"
                        + " no failed deployment of the last 30 days has recovered");
    }

    @Test
    void openIncidentsStopTheBuild() {
        deploy(10, 0);
        history.incident("i", "2026-06-29T10:00:00Z", "");
        openIncidents = OptionalInt.of(0);

        assertThat(check().worst()).contains(Criticality.UNSTABLE);
        assertThat(check().results().get(0).reason()).isEqualTo("1 incident open; at most 0 allowed");
        openIncidents = OptionalInt.of(1);
        assertThat(check().passed()).isTrue();
    }

    @Test
    void repairPasses() {
        deploy(10, 2);
        history.incident("i", "2026-06-29T10:00:00Z", "");
        openIncidents = OptionalInt.of(0);
        whenUnknown = Optional.of(Criticality.FAILURE);
        isRepair = true;

        Verdict verdict = check(FAILURES, new Gate(HeadlineMetric.LEAD_TIME, 1, Criticality.FAILURE));

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.results().get(0).reason()).endsWith("; it must be at most 15 %, but a repair passes");
    }

    @Test
    void nothingIsKnownWhileTheStoreOpens() {
        openIncidents = OptionalInt.of(0);

        Verdict verdict = GateCheck.unknown(profile, query(FAILURES), "the store is being opened");

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.results())
                .extracting(GateResult::reason)
                .containsExactly(
                        "Change failure rate is unknown: the store is being opened",
                        "The number of open incidents is unknown: the store is being opened");
    }

    private void deploy(int times, int failures) {
        for (int number = 0; number < times; number++) {
            Instant finish = Instant.parse("2026-06-02T12:00:00Z").plusSeconds(86_400L * 2 * number);
            history.deployed("v" + number, finish.toString());
            if (number < failures) {
                history.incidentOf("shop", "i" + number, finish.plusSeconds(60), finish.plusSeconds(600));
            }
        }
    }

    private String reason(HeadlineMetric metric) {
        return check(new Gate(metric, 1, Criticality.FAILURE)).results().get(0).reason();
    }

    private Verdict check(Gate... gates) {
        return GateCheck.of(Assessment.of(history.snapshot(), profile), profile, query(gates), NOW);
    }

    private GateQuery query(Gate... gates) {
        return new GateQuery(
                "shop",
                Optional.empty(),
                30,
                List.of(gates),
                openIncidents,
                minimum,
                Criticality.UNSTABLE,
                whenUnknown,
                isRepair);
    }
}
