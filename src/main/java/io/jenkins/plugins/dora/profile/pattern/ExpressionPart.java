package io.jenkins.plugins.dora.profile.pattern;

import java.util.List;
import java.util.Map;

/** A piece of an {@link Expression}. */
sealed interface ExpressionPart {
    /** Appends what this part stands for until there are {@code most} characters. */
    void fill(Map<String, String> variables, StringBuilder filled, int most);

    boolean asksFor(String variable);

    static void fill(List<ExpressionPart> parts, Map<String, String> variables, StringBuilder filled, int most) {
        parts.forEach(part -> part.fill(variables, filled, most));
    }

    private static void append(String text, StringBuilder filled, int most) {
        String added = filled.isEmpty() ? text.stripLeading() : text;
        filled.append(added, 0, Math.min(added.length(), most - filled.length()));
    }

    static boolean ask(List<ExpressionPart> parts, String variable) {
        return parts.stream().anyMatch(part -> part.asksFor(variable));
    }

    /** Stands for itself. */
    record Text(String text) implements ExpressionPart {
        @Override
        public void fill(Map<String, String> variables, StringBuilder filled, int most) {
            append(text, filled, most);
        }

        @Override
        public boolean asksFor(String variable) {
            return false;
        }
    }

    /** Stands for the value of a variable, or for {@code otherwise} where there is none. */
    record Variable(String name, List<ExpressionPart> otherwise) implements ExpressionPart {
        @Override
        public void fill(Map<String, String> variables, StringBuilder filled, int most) {
            String value = variables.getOrDefault(name, "");
            if (value.isEmpty()) {
                ExpressionPart.fill(otherwise, variables, filled, most);
            } else {
                append(value, filled, most);
            }
        }

        @Override
        public boolean asksFor(String variable) {
            return name.equals(variable) || ask(otherwise, variable);
        }
    }
}
