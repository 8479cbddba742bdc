package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import java.util.List;
import java.util.Map;

/** Where the records behind a metric are to be seen: values of the page's filters by name. */
public final class RecordPage {
    private RecordPage() {}

    /** Returns the page of the records that make up {@code metric}, the failed ones where these are what counts. */
    public static Map<String, List<String>> of(HeadlineMetric metric) {
        return switch (metric) {
            case CHANGE_FAILURE_RATE, RECOVERY_TIME ->
                Map.of("view", List.of("deployments"), "failed", List.of("true"));
            case RESTORE_TIME -> Map.of("view", List.of("incidents"));
            case REWORK_RATE -> Map.of("view", List.of("deployments"), "kind", List.of("ROLLBACK", "HOTFIX"));
            default -> Map.of("view", List.of("deployments"));
        };
    }
}
