package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.report.prometheus.family.Counter;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.family.Histogram;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;

/**
 * The names that widely copied dashboards ask for: production only, without labels, times in hours.
 *
 * <p>They break the naming rules of Prometheus, so the counters are of an unknown type: OpenMetrics demands {@code _total}.
 */
final class ArticleFamilies {
    private static final double SECONDS_OF_HOUR = 3_600;
    private static final double[] HOURS = {0.25, 0.5, 1, 2, 4, 8, 12, 24, 48, 96, 168, 336, 720, 2_160, 4_320};

    private final Counter deployments;
    private final Counter failures;
    private final Histogram leadTime;
    private final Histogram restore;

    ArticleFamilies(Families families) {
        deployments = families.counterOfUnknownType(
                "dora_deployment_count",
                "Successful production deployments since Jenkins started, repetitions left out");
        failures = families.counterOfUnknownType(
                "dora_deployment_failure", "Production changes found to have failed since Jenkins started");
        leadTime = families.histogram(
                "dora_lead_time", "Hours from commit to production, one observation a change", HOURS);
        restore = families.histogram("dora_mttr", "Hours from opening to resolution of incidents", HOURS);
        deployments.begin(Labels.EMPTY);
        failures.begin(Labels.EMPTY);
        leadTime.begin(Labels.EMPTY);
        restore.begin(Labels.EMPTY);
    }

    void countDeployment(Instant time) {
        deployments.increment(Labels.EMPTY, time);
    }

    void countFailure(Instant time) {
        failures.increment(Labels.EMPTY, time);
    }

    void countChange(double seconds, Instant time) {
        leadTime.observe(Labels.EMPTY, seconds / SECONDS_OF_HOUR, time);
    }

    void countRestore(double seconds, Instant time) {
        restore.observe(Labels.EMPTY, seconds / SECONDS_OF_HOUR, time);
    }
}
