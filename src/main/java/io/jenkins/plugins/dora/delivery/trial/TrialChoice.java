package io.jenkins.plugins.dora.delivery.trial;

import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The webhook and the rule that a body is tried with.
 *
 * @param value identifies the choice
 * @param label describes it
 * @param webhook reads the body
 */
public record TrialChoice(String value, String label, Webhook webhook) {
    /** Returns the webhooks with all their rules, with each single rule and without rules, and then each source without rules. */
    public static List<TrialChoice> of(List<Webhook> webhooks) {
        List<TrialChoice> choices = new ArrayList<>();
        webhooks.forEach(webhook -> addAll(webhook, choices));
        for (Source source : Source.values()) {
            choices.add(
                    new TrialChoice("source/" + source, source + " without rules", Webhook.of(source.label(), source)));
        }
        return choices;
    }

    private static void addAll(Webhook webhook, List<TrialChoice> choices) {
        String name = webhook.name();
        choices.add(new TrialChoice("webhook/" + name, name, webhook));
        for (int index = 0; index < webhook.rules().size(); index++) {
            WebhookRule rule = webhook.rules().get(index);
            int number = index + 1;
            choices.add(new TrialChoice(
                    "webhook/" + name + '/' + number,
                    name + ", rule " + number + " only" + conditions(rule),
                    webhook.withRules(List.of(rule))));
        }
        if (!webhook.rules().isEmpty()) {
            choices.add(new TrialChoice(
                    "webhook/" + name + "/none", name + " without rules", webhook.withRules(List.of())));
        }
    }

    private static String conditions(WebhookRule rule) {
        return rule.when().isEmpty()
                ? ""
                : rule.when().entrySet().stream()
                        .map(TrialChoice::condition)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String condition(Map.Entry<BodyPath, ValuePattern> condition) {
        return condition.getKey() + ": " + condition.getValue().regex();
    }
}
