/** Senders of incidents: PagerDuty, Opsgenie and Jira. */
@NullMarked
package io.jenkins.plugins.dora.webhook.incident;

import org.jspecify.annotations.NullMarked;
