package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.webhook.body.BodyParser;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;
import java.util.Optional;

/** Amazon Web Services: events of EventBridge, one or several in a list, and messages of SNS that hold an event or an alarm. */
public final class Aws implements Interpreter {
    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        return Interpretation.ofEach(body, "there is no event in it", Aws::interpretation);
    }

    private static Interpretation interpretation(Element event) {
        if (event.has("Type") && event.has("TopicArn")) {
            return message(event);
        }
        return event(event);
    }

    private static Interpretation message(Element envelope) {
        String type = envelope.require("Type");
        if (!type.equals("Notification")) {
            return Interpretation.ignored("the message is a " + type + " and states no event", envelope);
        }
        try {
            return event(BodyParser.parse(envelope.require("Message")));
        } catch (UnreadableBodyException e) {
            return Interpretation.ignored("the message is text for people", envelope);
        }
    }

    private static Interpretation event(Element event) {
        if (event.has("AlarmArn") || event.has("AlarmName")) {
            return AlarmMessage.in(event);
        }
        // Notifications of the developer tools, which come by SNS, call it detailType.
        Optional<String> type = event.text("detail-type").or(() -> event.text("detailType"));
        if (type.isEmpty()) {
            return Interpretation.foreign("an event of AWS has a detail-type, and a message of SNS a Type", event);
        }
        return switch (type.get()) {
            case "CodeDeploy Deployment State-change Notification" -> CodeDeploy.in(event);
            case "CodePipeline Pipeline Execution State Change" -> CodePipeline.in(event);
            case "CloudWatch Alarm State Change" -> AlarmEvent.in(event);
            default -> Interpretation.ignored(type.get() + " is neither a deployment nor an alarm", event);
        };
    }
}
