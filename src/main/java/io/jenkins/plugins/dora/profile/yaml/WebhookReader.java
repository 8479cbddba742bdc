package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.ShortDuration;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.StatedEvent;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads webhooks, the addresses that systems elsewhere post to. */
final class WebhookReader {
    private static final String KEY = "webhooks";

    private WebhookReader() {}

    /** Returns the webhooks of a profile. */
    static List<Webhook> read(Section dora) {
        List<Webhook> webhooks = dora.list(KEY, dora.sectionBy(WebhookReader::webhook)).stream()
                .flatMap(Optional::stream)
                .toList();
        dora.read(KEY, node -> KeyName.requireDistinct(webhooks, Webhook::name));
        return webhooks;
    }

    /** Returns a webhook; empty if its name or its source is missing or wrong, which is a problem already. */
    private static Optional<Webhook> webhook(Section webhook) {
        Optional<String> name = webhook.require("name", ScalarReader::text);
        Optional<Source> source = webhook.require("source", ScalarReader.oneOf(Source.class));
        List<String> secrets = webhook.list("secrets", ScalarReader::text);
        List<WebhookRule> rules = webhook.list("rules", webhook.sectionBy(WebhookReader::rule));
        List<AntPattern> watch = webhook.list("watch", ScalarReader::antPattern);
        Duration mergeWithin = webhook.read("mergeWithin", node -> ShortDuration.parse(ScalarReader.text(node)))
                .orElse(Duration.ZERO);
        Optional<String> signatureHeader = webhook.read("signatureHeader", ScalarReader::text);
        Optional<String> timestampHeader = webhook.read("timestampHeader", ScalarReader::text);
        List<String> topics = webhook.list("topics", ScalarReader::text);
        List<TokenHash> tokens = webhook.list("tokens", node -> new TokenHash(ScalarReader.text(node)));
        if (name.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Webhook(
                name.get(),
                source.get(),
                secrets,
                rules,
                watch,
                mergeWithin,
                signatureHeader,
                timestampHeader,
                topics,
                tokens));
    }

    private static WebhookRule rule(Section rule) {
        Map<BodyPath, ValuePattern> when =
                rule.read("when", rule.sectionBy(WebhookReader::when)).orElse(Map.of());
        Optional<StatedEvent> event = rule.read("event", ScalarReader.oneOf(StatedEvent.class));
        Map<RuleField, Expression> states = new EnumMap<>(RuleField.class);
        for (RuleField field : RuleField.values()) {
            rule.read(field.key(), node -> WebhookRule.expression(ScalarReader.text(node)))
                    .ifPresent(expression -> states.put(field, expression));
        }
        return new WebhookRule(when, event, states);
    }

    private static Map<BodyPath, ValuePattern> when(Section when) {
        Map<BodyPath, ValuePattern> wanted = new LinkedHashMap<>();
        when.all(ScalarReader::exactPattern).forEach((path, pattern) -> wanted.put(BodyPath.of(path), pattern));
        return wanted;
    }
}
