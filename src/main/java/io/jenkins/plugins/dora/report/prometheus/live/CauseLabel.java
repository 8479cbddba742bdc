package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import io.prometheus.metrics.model.snapshots.Labels;

/** Why a change counts as failed, as a label. */
final class CauseLabel {
    private CauseLabel() {}

    static Labels of(PlaceLabels place, FailureCause.Type cause) {
        return place.labels().add("cause", name(cause));
    }

    private static String name(FailureCause.Type cause) {
        return switch (cause) {
            case INCIDENT -> "incident";
            case UNDONE_BY_ROLLBACK -> "rollback";
            case REPAIRED_BY_HOTFIX -> "hotfix";
            case MARKED -> "marked";
            case ATTEMPT_FAILED -> "attempt";
        };
    }
}
