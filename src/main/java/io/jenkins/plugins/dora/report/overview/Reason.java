package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;

/** The reasons why a value or a band is missing or limited. */
enum Reason {
    NO_DEPLOYMENTS("No successful deployment finished in this period."
            + " Choose another period, other applications or environments, or record deployments."),
    NO_ATTEMPTS("No attempt to deploy finished in this period."
            + " Choose another period, or other applications or environments."),
    NO_ROLLBACKS("Nothing was rolled back in this period."),
    NO_CHANGES_KNOWN("No deployment of this period brought a known change. Changes are known from the second deployment"
            + " of an application to an environment on, or where they are stated."),
    NO_FAILED_DEPLOYMENTS("No deployment of this period failed, so there was nothing to recover from."),
    NOT_RECOVERED("No failed deployment of this period is recovered from yet."
            + " Record when its incidents were resolved, or state that the deployment that repaired it is a hotfix."),
    NO_INCIDENTS("No incident was resolved in this period."
            + " If there were any, record them and when they were resolved."),
    NO_FAILURE_SIGNAL(
            "No incident, rollback or hotfix was ever recorded here, so a low rate may only mean that failures"
                    + " are not reported. Record incidents, or state which deployments are hotfixes."),
    NOT_RECORDED_YET("Recording began here on %s, after the days from %s until before %s. Choose a later or a shorter"
            + " period."),
    PARTLY_RECORDED(
            "Recording began here on %s, within the days from %s until before %s. Only the days since then count."),
    NO_BASELINE("The period begins before the baseline window is over, or nothing was deployed yet; there is nothing"
            + " earlier to compare it with. Choose a later period, or a shorter baseline window.");

    private final String message;

    Reason(String message) {
        this.message = message;
    }

    /** Returns the reason, with {@code details} in the places that its sentence has for them. */
    ReasonBean bean(Object... details) {
        return new ReasonBean(name(), message.formatted(details));
    }
}
