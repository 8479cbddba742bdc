package io.jenkins.plugins.dora.profile.pattern;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads conditions such as {@code TARGET=prod|live}: the name of a variable, and a regular expression for its value. */
public final class ConditionParser {
    private ConditionParser() {}

    /**
     * Reads conditions.
     *
     * @throws IllegalArgumentException if one has no name, or no regular expression, or is about the variable of another
     */
    public static Map<String, ValuePattern> read(List<String> stated) {
        Map<String, ValuePattern> conditions = new LinkedHashMap<>();
        for (String condition : stated) {
            int equals = condition.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        Echo.quoted(condition) + " is not a condition such as TARGET=prod|live");
            }
            String variable = condition.substring(0, equals).strip();
            ValuePattern value =
                    ValuePattern.exact(condition.substring(equals + 1).strip());
            if (conditions.put(variable, value) != null) {
                throw new IllegalArgumentException(Echo.of(variable) + " is given twice");
            }
        }
        return conditions;
    }
}
