package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** An alarm of CloudWatch, as EventBridge sends it. */
final class AlarmEvent {
    private AlarmEvent() {}

    static Interpretation in(Element event) {
        Element detail = event.child("detail");
        boolean isAlarm = detail.is("ALARM", "state", "value");
        if (isAlarm && detail.has("state", "actionsSuppressedBy")) {
            return Interpretation.ignored("the actions of the alarm are suppressed, so it pages nobody", event);
        }
        String before = detail.text("previousState", "value").orElse("");
        Optional<String> arn = event.children("resources").stream()
                .flatMap(resource -> resource.text().stream())
                .findFirst();
        Alarm alarm = new Alarm(
                arn.orElseGet(() -> event.require("resources")),
                detail.require("state", "value"),
                detail.requireTime("state", "timestamp"),
                before,
                before.equals("ALARM") ? detail.time("previousState", "timestamp") : Optional.empty(),
                StatedNames.ofIncident(
                        detail.text("alarmName"), Optional.empty(), detail.text("alarmName"), Optional.empty()));
        return alarm.interpretation(event);
    }
}
