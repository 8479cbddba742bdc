package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Defines the events that matching bodies state.
 *
 * @param when what values of the body have to be; one that is not there is the empty text
 * @param event which event it is; stated for {@link Source#JSON} and nothing else
 * @param states the fields that the rule states; the others are those of the source
 */
public record WebhookRule(
        Map<BodyPath, ValuePattern> when, Optional<StatedEvent> event, Map<RuleField, Expression> states) {
    public WebhookRule {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /**
     * Reads what a rule states of a field.
     *
     * @throws IllegalArgumentException if it is blank, or refers to what is not a path into a body
     */
    public static Expression expression(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the expression is empty");
        }
        Expression expression = Expression.ofPaths(text);
        expression.variables().forEach(BodyPath::of);
        return expression;
    }
}
