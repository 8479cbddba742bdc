package io.jenkins.plugins.dora.webhook.alert;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;

/** Grafana Alerting: the body of its webhook contact point, of version 1. */
public final class Grafana implements Interpreter {
    private static final String VERSION_OF_ALERTMANAGER = "4";
    private static final Alerts ALERTS = new Alerts(
            "grafana/",
            List.of(new String[] {"labels", "alertname"}, new String[] {"annotations", "summary"}),
            List.of("panelURL", "dashboardURL", "generatorURL"));

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        if (body.has("ruleName") && body.has("evalMatches")) {
            return List.of(Interpretation.ignored("legacy alerting of Grafana does not say which alert it is", body));
        }
        boolean isOfAlertmanager = !body.has("orgId") && body.is(VERSION_OF_ALERTMANAGER, "version");
        if (!body.child("alerts").isList() || isOfAlertmanager) {
            return List.of(Interpretation.foreign("a body of Grafana has a list of alerts and an orgId", body));
        }
        return ALERTS.in(body);
    }
}
