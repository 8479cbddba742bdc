package io.jenkins.plugins.dora.profile.matching;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that a whole value has to match.
 *
 * <p>It is compiled once. As everywhere in Java, an expression such as {@code (a+)+b} may take very long for a value
 * that somebody chose with care; whoever may configure a profile is trusted not to write one.
 */
public final class ValuePattern {
    private final Pattern pattern;

    private ValuePattern(String regex, int flags) {
        try {
            pattern = Pattern.compile(regex, flags);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + regex + "\" is no regular expression: " + e.getDescription() + " near index " + e.getIndex(),
                    e);
        }
    }

    /**
     * Returns a pattern for which case matters.
     *
     * @throws IllegalArgumentException if {@code regex} is no regular expression
     */
    public static ValuePattern exact(String regex) {
        return new ValuePattern(regex, 0);
    }

    /**
     * Returns a pattern for which case does not matter.
     *
     * @throws IllegalArgumentException if {@code regex} is no regular expression
     */
    public static ValuePattern anyCase(String regex) {
        return new ValuePattern(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Tells whether the whole of {@code value} matches. */
    public boolean matches(String value) {
        return pattern.matcher(value).matches();
    }

    /** Returns the regular expression as it was written. */
    public String regex() {
        return pattern.pattern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePattern that
                && regex().equals(that.regex())
                && pattern.flags() == that.pattern.flags();
    }

    @Override
    public int hashCode() {
        return regex().hashCode();
    }

    @Override
    public String toString() {
        return regex();
    }
}
