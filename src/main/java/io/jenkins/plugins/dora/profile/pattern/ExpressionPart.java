package io.jenkins.plugins.dora.profile.pattern;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A piece of an {@link Expression}. */
sealed interface ExpressionPart {
    String evaluate(Map<String, String> variables);

    boolean asksFor(String variable);

    static String join(List<ExpressionPart> parts, Map<String, String> variables) {
        return parts.stream().map(part -> part.evaluate(variables)).collect(Collectors.joining());
    }

    static boolean ask(List<ExpressionPart> parts, String variable) {
        return parts.stream().anyMatch(part -> part.asksFor(variable));
    }

    /** Stands for itself. */
    record Text(String text) implements ExpressionPart {
        @Override
        public String evaluate(Map<String, String> variables) {
            return text;
        }

        @Override
        public boolean asksFor(String variable) {
            return false;
        }
    }

    /** Stands for the value of a variable, or for {@code otherwise} where there is none. */
    record Variable(String name, List<ExpressionPart> otherwise) implements ExpressionPart {
        @Override
        public String evaluate(Map<String, String> variables) {
            String value = variables.getOrDefault(name, "");
            return value.isEmpty() ? join(otherwise, variables) : value;
        }

        @Override
        public boolean asksFor(String variable) {
            return name.equals(variable) || ask(otherwise, variable);
        }
    }
}
