/** Senders of alerts: Alertmanager, and Grafana, whose bodies have the same shape. */
@NullMarked
package io.jenkins.plugins.dora.webhook.alert;

import org.jspecify.annotations.NullMarked;
