package io.jenkins.plugins.dora.profile.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A piece of an {@link Expression}. */
sealed interface ExpressionPart {
    String evaluate(Map<String, String> variables);

    static String join(List<ExpressionPart> parts, Map<String, String> variables) {
        return parts.stream().map(part -> part.evaluate(variables)).collect(Collectors.joining());
    }

    /** Stands for itself. */
    record Text(String text) implements ExpressionPart {
        @Override
        public String evaluate(Map<String, String> variables) {
            return text;
        }
    }

    /** Stands for the value of a variable, or for {@code otherwise} where there is none. */
    record Variable(String name, List<ExpressionPart> otherwise) implements ExpressionPart {
        @Override
        public String evaluate(Map<String, String> variables) {
            String value = variables.getOrDefault(name, "");
            return value.isEmpty() ? join(otherwise, variables) : value;
        }
    }
}
