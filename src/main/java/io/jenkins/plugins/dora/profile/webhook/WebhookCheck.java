package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses settings of a webhook that are invalid together. */
final class WebhookCheck {
    private static final Set<Source> FORGES = EnumSet.of(Source.GITHUB, Source.GITLAB);
    private static final Map<StatedEvent, List<RuleField>> NEEDED = Map.of(
            StatedEvent.DEPLOYMENT,
            List.of(
                    RuleField.ID,
                    RuleField.APPLICATION,
                    RuleField.ENVIRONMENT,
                    RuleField.RESULT,
                    RuleField.FINISHED_AT),
            StatedEvent.INCIDENT_OPENED,
            List.of(RuleField.ID, RuleField.APPLICATION, RuleField.OPENED_AT),
            StatedEvent.INCIDENT_ACKNOWLEDGED,
            List.of(RuleField.ID, RuleField.ACKNOWLEDGED_AT),
            StatedEvent.INCIDENT_RESOLVED,
            List.of(RuleField.ID, RuleField.RESOLVED_AT),
            StatedEvent.INCIDENT_WITHDRAWN,
            List.of(RuleField.ID));

    private WebhookCheck() {}

    /** @throws IllegalArgumentException if something contradicts the source; the message begins with the key */
    static void check(
            Source source,
            List<WebhookRule> rules,
            List<AntPattern> watch,
            Optional<String> timestampHeader,
            List<String> topics) {
        refuse(!watch.isEmpty() && !FORGES.contains(source), "watch: only GITHUB and GITLAB send pushes");
        refuse(!topics.isEmpty() && source != Source.AWS, "topics: only AWS has topics");
        refuse(
                timestampHeader.isPresent() && source != Source.GRAFANA,
                "timestampHeader: only GRAFANA has a header for the time that can be set");
        for (int index = 0; index < rules.size(); index++) {
            check(rules.get(index), source, "rules: rule " + (index + 1) + ": ");
        }
    }

    /** @throws IllegalArgumentException if the source presents no token; the message begins with the key */
    static void checkTokens(Source source, List<TokenHash> tokens) {
        refuse(
                !tokens.isEmpty() && !source.presentsToken(),
                "tokens: " + source + " signs its deliveries, for which the secret itself is needed; use secrets");
    }

    private static void check(WebhookRule rule, Source source, String place) {
        if (source != Source.JSON) {
            refuse(rule.event().isPresent(), place + "event: only rules of the source JSON have it");
            rule.states().keySet().stream()
                    .filter(RuleField::isOnlyOfJson)
                    .findFirst()
                    .ifPresent(field -> {
                        throw new IllegalArgumentException(
                                place + field.key() + ": only rules of the source JSON have it");
                    });
            return;
        }
        StatedEvent event = rule.event()
                .orElseThrow(() -> new IllegalArgumentException(place + "event: is missing; the source JSON needs it"));
        NEEDED.get(event).stream()
                .filter(field -> !rule.states().containsKey(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(place + field.key() + ": is missing; " + event + " needs it");
                });
    }

    private static void refuse(boolean isWrong, String reason) {
        if (isWrong) {
            throw new IllegalArgumentException(reason);
        }
    }
}
