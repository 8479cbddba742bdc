package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.webhook.ShortDuration;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a webhook as {@link WebhookReader} reads it; what is not set is left out. */
final class WebhookWriter {
    private WebhookWriter() {}

    static Map<String, Object> write(Webhook webhook) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", webhook.name());
        written.put("source", webhook.source().name());
        list(written, "secrets", webhook.secrets());
        list(written, "rules", webhook.rules().stream().map(WebhookWriter::rule).toList());
        list(written, "watch", webhook.watch().stream().map(AntPattern::text).toList());
        if (!webhook.mergeWithin().isZero()) {
            written.put("mergeWithin", ShortDuration.format(webhook.mergeWithin()));
        }
        webhook.signatureHeader().ifPresent(header -> written.put("signatureHeader", header));
        webhook.timestampHeader().ifPresent(header -> written.put("timestampHeader", header));
        list(written, "topics", webhook.topics());
        list(written, "tokens", webhook.tokens().stream().map(TokenHash::hex).toList());
        return written;
    }

    private static void list(Map<String, Object> written, String key, List<?> values) {
        if (!values.isEmpty()) {
            written.put(key, values);
        }
    }

    private static Map<String, Object> rule(WebhookRule rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (!rule.when().isEmpty()) {
            Map<String, Object> when = new LinkedHashMap<>();
            rule.when().forEach((path, pattern) -> when.put(path.text(), pattern.regex()));
            written.put("when", when);
        }
        rule.event().ifPresent(event -> written.put("event", event.name()));
        rule.states().forEach((field, expression) -> written.put(field.key(), expression.text()));
        return written;
    }
}
