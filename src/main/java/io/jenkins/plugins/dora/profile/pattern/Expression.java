package io.jenkins.plugins.dora.profile.pattern;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Text with variables in it: {@code ${NAME}}, or {@code ${NAME:-default}} where the default may have variables too.
 *
 * <p>As in a shell, the default stands in for a variable that is unknown or empty; without a default, such a variable
 * is the empty text. A dollar sign without a brace after it is just that.
 */
public final class Expression {
    /** Far more than any name may have. */
    private static final int MOST_CHARACTERS = 2_000;

    private final String text;
    private final List<ExpressionPart> parts;

    private Expression(String text, List<ExpressionPart> parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * Parses {@code text}.
     *
     * @throws IllegalArgumentException if a variable has no name or no closing brace, or if the text is overlong
     */
    public static Expression of(String text) {
        return new Expression(text, ExpressionParser.ofNames(text).parse());
    }

    /**
     * Parses {@code text} whose variables are paths into a body, such as {@code ${alerts[0].labels."app.name"}}.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public static Expression ofPaths(String text) {
        return new Expression(text, ExpressionParser.ofPaths(text).parse());
    }

    /**
     * Returns the text with the {@code variables} filled in, without white space around it. What is too long for a name is
     * cut, and still too long.
     */
    public String evaluate(Map<String, String> variables) {
        return evaluate(name -> variables.getOrDefault(name, ""));
    }

    /**
     * Returns the text with variables filled in, as {@link #evaluate(Map)} does.
     *
     * @param variables returns the value of a variable by its name; the empty text where it is unknown
     */
    public String evaluate(UnaryOperator<String> variables) {
        StringBuilder filled = new StringBuilder();
        ExpressionPart.fill(parts, variables, filled, MOST_CHARACTERS);
        return filled.length() < MOST_CHARACTERS ? filled.toString().strip() : filled.toString();
    }

    /** Returns the names of all variables. */
    public List<String> variables() {
        return ExpressionPart.names(parts).toList();
    }

    /** Returns whether a variable that is called so is in the expression, also if only in a default. */
    public boolean asksFor(String variable) {
        return ExpressionPart.names(parts).anyMatch(variable::equals);
    }

    /** Returns the expression as it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
