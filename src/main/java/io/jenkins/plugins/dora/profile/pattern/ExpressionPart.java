package io.jenkins.plugins.dora.profile.pattern;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A piece of an {@link Expression}. */
sealed interface ExpressionPart {
    /** Appends what this part stands for until there are {@code most} characters. */
    void fill(UnaryOperator<String> variables, StringBuilder filled, int most);

    /** Returns the names of the variables in it. */
    Stream<String> names();

    static void fill(List<ExpressionPart> parts, UnaryOperator<String> variables, StringBuilder filled, int most) {
        parts.forEach(part -> part.fill(variables, filled, most));
    }

    private static void append(String text, StringBuilder filled, int most) {
        String added = filled.isEmpty() ? text.stripLeading() : text;
        filled.append(added, 0, Math.min(added.length(), most - filled.length()));
    }

    static Stream<String> names(List<ExpressionPart> parts) {
        return parts.stream().flatMap(ExpressionPart::names);
    }

    /** Stands for itself. */
    record Text(String text) implements ExpressionPart {
        @Override
        public void fill(UnaryOperator<String> variables, StringBuilder filled, int most) {
            append(text, filled, most);
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }
    }

    /** Stands for the value of a variable, or for {@code otherwise} where there is none. */
    record Variable(String name, List<ExpressionPart> otherwise) implements ExpressionPart {
        @Override
        public void fill(UnaryOperator<String> variables, StringBuilder filled, int most) {
            String value = variables.apply(name);
            if (value.isEmpty()) {
                ExpressionPart.fill(otherwise, variables, filled, most);
            } else {
                append(value, filled, most);
            }
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(name), ExpressionPart.names(otherwise));
        }
    }
}
