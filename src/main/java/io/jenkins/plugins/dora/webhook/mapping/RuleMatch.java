package io.jenkins.plugins.dora.webhook.mapping;

import io.jenkins.plugins.dora.profile.regex.Effort;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.List;
import java.util.Optional;

/**
 * The rule that decides about a part of a body, and what it states of it.
 *
 * @param rule the first that matches
 * @param element the part of the body
 */
record RuleMatch(WebhookRule rule, Element element) {
    /** Returns the first of {@code rules} that matches. */
    static Optional<RuleMatch> first(List<WebhookRule> rules, Element element) {
        Effort effort = Effort.limited();
        return rules.stream()
                .filter(rule -> matches(rule, element, effort))
                .findFirst()
                .map(rule -> new RuleMatch(rule, element));
    }

    /** A path that leads to several values matches by any of them; one that leads nowhere is the empty text. */
    private static boolean matches(WebhookRule rule, Element element, Effort effort) {
        return rule.when().entrySet().stream().allMatch(wanted -> {
            List<String> values = element.values(wanted.getKey());
            return values.isEmpty()
                    ? wanted.getValue().matches("", effort)
                    : values.stream().anyMatch(value -> wanted.getValue().matches(value, effort));
        });
    }

    /** Returns whether the rule looks at a value below one of {@code keys}. */
    boolean looksAt(List<String> keys) {
        return rule.when().keySet().stream()
                .anyMatch(path -> keys.stream().anyMatch(key -> path.startsWith(List.of(key))));
    }

    /** Returns what the rule states of a field; empty where it states nothing, or what it refers to is not there. */
    Optional<String> stated(RuleField field) {
        return Optional.ofNullable(rule.states().get(field))
                .map(expression -> expression.evaluate(this::value))
                .filter(text -> !text.isEmpty());
    }

    /** Returns the names that the rule states. */
    StatedNames names() {
        return new StatedNames(
                stated(RuleField.APPLICATION),
                stated(RuleField.ENVIRONMENT),
                stated(RuleField.VERSION),
                stated(RuleField.TITLE),
                stated(RuleField.URL));
    }

    private String value(String path) {
        return element.values(BodyPath.of(path)).stream().findFirst().orElse("");
    }
}
