package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** An alarm of CloudWatch, as a topic of SNS sends it: without the time of the previous state. */
final class AlarmMessage {
    private AlarmMessage() {}

    static Interpretation in(Element message) {
        Alarm alarm = new Alarm(
                message.text("AlarmArn").orElseGet(() -> nameOf(message)),
                message.require("NewStateValue"),
                message.requireTime("StateChangeTime"),
                message.text("OldStateValue").orElse(""),
                Optional.empty(),
                StatedNames.ofIncident(
                        message.text("AlarmName"), Optional.empty(), message.text("AlarmName"), Optional.empty()));
        return alarm.interpretation(message);
    }

    /** Messages of before 2020 have no {@code AlarmArn}. */
    private static String nameOf(Element message) {
        return message.require("AWSAccountId") + '/' + message.require("Region") + '/' + message.require("AlarmName");
    }
}
