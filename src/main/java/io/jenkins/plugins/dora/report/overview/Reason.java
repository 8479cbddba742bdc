package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.Gap;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;

/** The reasons why a value or a band is missing or limited. */
enum Reason {
    NO_DEPLOYMENTS("No successful deployment finished in this period."
            + " Choose another period, other applications or environments, or record deployments."),
    NO_CHANGES_DEPLOYED(
            "Every successful deployment in this period was a rollback or a redeployment, so none could fail."
                    + " Choose a longer period."),
    NO_ATTEMPTS("No deployment attempt finished in this period."
            + " Choose another period, or other applications or environments."),
    NO_ROLLBACKS("There was no rollback in this period."),
    NO_CHANGES_KNOWN("No deployment in this period has known changes. Changes are known from the second deployment"
            + " of an application to an environment, or if they are stated."),
    NO_FAILED_DEPLOYMENTS("No deployment in this period failed, so there was no recovery."),
    NOT_RECOVERED("None of the failed deployments in this period has recovered yet."
            + " Record when the incidents were resolved, or mark the repairing deployment as a hotfix."),
    NO_INCIDENTS("No incident was resolved in this period." + " If there were any, record them and their resolution."),
    NO_FAILURE_SIGNAL(
            "No incident, rollback or hotfix was ever recorded here, so a low rate may only mean that failures"
                    + " are not reported. Record incidents, or mark hotfixes."),
    NOT_RECORDED_YET("Recording began here on %s, after the days from %s until before %s. Choose a later or a shorter"
            + " period."),
    PARTLY_RECORDED(
            "Recording began here on %s, within the days from %s until before %s. Only the days since then count."),
    NO_BASELINE("The period begins before the end of the baseline window, or there were no deployments yet, so there is"
            + " no earlier period for comparison. Choose a later period, or a shorter baseline window.");

    private final String message;

    Reason(String message) {
        this.message = message;
    }

    /** Returns the reason of a gap. */
    static Reason of(Gap gap) {
        return valueOf(gap.name());
    }

    /** Returns the reason, with {@code details} in the places that its sentence has for them. */
    ReasonBean bean(Object... details) {
        return new ReasonBean(name(), message.formatted(details));
    }
}
