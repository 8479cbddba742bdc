package io.jenkins.plugins.dora.webhook.alert;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;

/** Prometheus Alertmanager: the body that its {@code webhook_configs} post, of version 4. */
public final class Alertmanager implements Interpreter {
    private static final Alerts ALERTS = new Alerts(
            "alertmanager/",
            List.of(new String[] {"annotations", "summary"}, new String[] {"labels", "alertname"}),
            List.of("generatorURL"));

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        if (!body.child("alerts").isList() || body.has("orgId")) {
            return List.of(Interpretation.foreign("a body of Alertmanager has a list of alerts and no orgId", body));
        }
        return ALERTS.in(body);
    }
}
