package io.jenkins.plugins.dora.profile.webhook;

import java.util.Locale;

/** A kind of system that sends bodies to webhooks. */
public enum Source {
    /** Prometheus Alertmanager, its webhook receiver. */
    ALERTMANAGER,
    /** Grafana Alerting, its webhook contact point. */
    GRAFANA,
    /** PagerDuty, its webhooks of version 3. */
    PAGERDUTY,
    /** GitHub, webhooks of repositories, organizations and apps. */
    GITHUB,
    /** GitLab, webhooks of projects and groups. */
    GITLAB,
    /** Jira, both Cloud and Data Center. */
    JIRA,
    /** Amazon EventBridge and Amazon SNS. */
    AWS,
    /** CDEvents, with or without an envelope of CloudEvents. */
    CDEVENTS,
    /** Opsgenie and the alerts of Jira Service Management. */
    OPSGENIE,
    /** Anything else that sends JSON, mapped by rules. */
    JSON;

    /** Returns what an event of this source has in its field {@code source}, such as {@code pagerduty}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether this source can present a token; the others sign each body. */
    public boolean presentsToken() {
        return this != GITHUB && this != PAGERDUTY;
    }
}
