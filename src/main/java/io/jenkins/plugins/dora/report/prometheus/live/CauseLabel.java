package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Locale;

/** Why a change counts as failed, as a label. */
enum CauseLabel {
    INCIDENT,
    ROLLBACK,
    HOTFIX,
    MARKED,
    ATTEMPT;

    static CauseLabel of(FailureCause cause) {
        if (cause instanceof FailureCause.CausedIncident) {
            return INCIDENT;
        }
        if (cause instanceof FailureCause.UndoneBy) {
            return ROLLBACK;
        }
        if (cause instanceof FailureCause.RepairedBy) {
            return HOTFIX;
        }
        return cause instanceof FailureCause.Marked ? MARKED : ATTEMPT;
    }

    Labels of(PlaceLabels place) {
        return place.labels().add("cause", name().toLowerCase(Locale.ROOT));
    }
}
