package io.jenkins.plugins.dora.profile.pattern;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.pattern.ExpressionPart.Text;
import io.jenkins.plugins.dora.profile.pattern.ExpressionPart.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Expression} from left to right. */
final class ExpressionParser {
    /** Far more than a name needs, and few enough that no nesting of defaults overflows the stack. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern NAME = Pattern.compile("\\$\\{([\\w.-]+?)(:-|})");
    private static final Pattern PATH = Pattern.compile("\\$\\{((?:\"[^\"]*\"|[\\w.\\[\\]*-])+?)(:-|})");

    private final String text;
    private final Pattern variable;
    private int position;

    private ExpressionParser(String text, Pattern variable) {
        this.variable = variable;
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the expression is longer than " + MAX_LENGTH + " characters");
        }
        this.text = text;
    }

    /** Returns a parser of text whose variables are called like those of a build. */
    static ExpressionParser ofNames(String text) {
        return new ExpressionParser(text, NAME);
    }

    /** Returns a parser of text whose variables are paths into a body. */
    static ExpressionParser ofPaths(String text) {
        return new ExpressionParser(text, PATH);
    }

    /** @throws IllegalArgumentException as {@link Expression#of} does */
    List<ExpressionPart> parse() {
        return parts(false);
    }

    private List<ExpressionPart> parts(boolean insideDefault) {
        List<ExpressionPart> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        while (position < text.length() && !(insideDefault && text.charAt(position) == '}')) {
            if (text.startsWith("${", position)) {
                parts.add(new Text(plain.toString()));
                plain.setLength(0);
                parts.add(variable());
            } else {
                plain.append(text.charAt(position++));
            }
        }
        parts.add(new Text(plain.toString()));
        return List.copyOf(parts);
    }

    private Variable variable() {
        int start = position;
        Matcher found = variable.matcher(text).region(position, text.length());
        if (!found.lookingAt()) {
            throw malformed(start);
        }
        position = found.end();
        if (found.group(2).equals("}")) {
            return new Variable(found.group(1), List.of());
        }
        List<ExpressionPart> otherwise = parts(true);
        if (position == text.length()) {
            throw malformed(start);
        }
        position++;
        return new Variable(found.group(1), otherwise);
    }

    private IllegalArgumentException malformed(int start) {
        return new IllegalArgumentException(
                Echo.quoted(text.substring(start)) + " is neither ${NAME} nor ${NAME:-default}");
    }
}
