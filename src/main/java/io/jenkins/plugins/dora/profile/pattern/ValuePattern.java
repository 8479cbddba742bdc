package io.jenkins.plugins.dora.profile.pattern;

import io.jenkins.plugins.dora.profile.regex.BoundedRegex;
import io.jenkins.plugins.dora.profile.regex.Effort;
import java.util.regex.Pattern;

/**
 * A regular expression that a whole value has to match, compiled once.
 *
 * <p>Whatever the expression and the value are, there is an answer soon: see {@link BoundedRegex}.
 */
public final class ValuePattern {
    private final BoundedRegex pattern;

    private ValuePattern(String regex, int flags) {
        pattern = BoundedRegex.compile(regex, flags);
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

    /** Returns whether the whole of {@code value} matches. */
    public boolean matches(String value) {
        return matches(value, Effort.limited());
    }

    /** Returns whether the whole of {@code value} matches, at the cost of {@code effort}. */
    public boolean matches(String value, Effort effort) {
        return pattern.matches(value, effort);
    }

    /** Returns the regular expression as it was written. */
    public String regex() {
        return pattern.regex();
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
