package io.jenkins.plugins.dora.profile.regex;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of {@link java.util.regex} that cannot keep a processor busy.
 *
 * <p>A match that costs more than an {@link Effort}, that nests too deeply, or whose value is longer than {@value
 * #LONGEST_VALUE} characters is none; the log says so once for an expression.
 */
public final class BoundedRegex {
    /** The length of the longest expression, in characters. */
    public static final int LONGEST_REGEX = 10_000;

    /** The length of the longest value that may match, in characters. */
    public static final int LONGEST_VALUE = 10_000;

    private static final Logger LOGGER = Logger.getLogger(BoundedRegex.class.getName());
    private static final int MOST_WORK = 10_000;
    private static final int WORK_OF_A_STEP = 100;
    private static final int MOST_REMEMBERED = 1_000;
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private final Pattern pattern;
    private final int cost;

    private BoundedRegex(Pattern pattern, int cost) {
        this.pattern = pattern;
        this.cost = cost;
    }

    /**
     * Compiles an expression.
     *
     * @param flags those of {@link Pattern#compile(String, int)}
     * @throws IllegalArgumentException if {@code regex} is no regular expression, or too large a one
     */
    public static BoundedRegex compile(String regex, int flags) {
        if (regex.length() > LONGEST_REGEX) {
            throw new IllegalArgumentException(
                    "the regular expression is longer than " + LONGEST_REGEX + " characters: " + Echo.quoted(regex));
        }
        try {
            Pattern pattern = Pattern.compile(regex, flags);
            return new BoundedRegex(pattern, costOf(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    Echo.quoted(regex) + " is not a regular expression: " + Echo.of(e.getDescription()) + " near index "
                            + e.getIndex(),
                    e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(Echo.quoted(regex) + " is nested too deeply", e);
        }
    }

    /** Returns how many steps a look at a character is: what may happen between two of them counts as well. */
    private static int costOf(String regex) {
        double work = EmptyMatchParser.parse(regex).work();
        if (work > MOST_WORK) {
            throw new IllegalArgumentException(Echo.quoted(regex) + " can match the empty text in too many ways");
        }
        return 1 + (int) (work / WORK_OF_A_STEP);
    }

    /**
     * Returns whether the whole of {@code value} matches.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted, or the effort is cancelled
     */
    public boolean matches(String value, Effort effort) {
        if (effort.isExhausted()) {
            return false;
        }
        if (value.length() > LONGEST_VALUE) {
            return giveUp("the value is longer than " + LONGEST_VALUE + " characters");
        }
        try {
            effort.beginValue();
            return pattern.matcher(new MeteredText(value, effort, cost)).matches();
        } catch (Effort.ExhaustedException e) {
            return giveUp("it needs too many steps");
        } catch (StackOverflowError e) {
            return giveUp("a group is repeated too often");
        }
    }

    private boolean giveUp(String reason) {
        if (LOGGED.size() < MOST_REMEMBERED && LOGGED.add(regex())) {
            LOGGER.log(
                    Level.WARNING,
                    "The regular expression {0} does not match a value, because {1}. This is logged once.",
                    new Object[] {Echo.quoted(regex()), reason});
        }
        return false;
    }

    /** Returns the expression as it was written. */
    public String regex() {
        return pattern.pattern();
    }

    /** Returns the flags that it was compiled with. */
    public int flags() {
        return pattern.flags();
    }
}
