package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.text.Counted;

/** The reasons why a headline metric has no value, or one that is not known well enough to judge. */
public enum Gap {
    NO_DEPLOYMENTS("no deployment in %s"),
    NO_CHANGES_DEPLOYED("only rollbacks and redeployments in %s"),
    NO_CHANGES_KNOWN("no deployment with known changes in %s"),
    NO_FAILED_DEPLOYMENTS("no failed deployment in %s"),
    NOT_RECOVERED("no failed deployment of the last %s has recovered"),
    NO_INCIDENTS("no resolved incident in %s"),
    NO_FAILURE_SIGNAL("no incident, rollback or hotfix was ever recorded"),
    PARTLY_RECORDED("recording began too recently");

    private final String words;

    Gap(String words) {
        this.words = words;
    }

    /** Returns the reason within a sentence, for the metrics of the last {@code days}. */
    public String in(int days) {
        return words.formatted(Counted.of(days, "day"));
    }
}
