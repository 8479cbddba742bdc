package io.jenkins.plugins.dora.profile.pattern;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.Arrays;
import java.util.List;

/**
 * An Ant-style pattern over names whose parts are separated by slashes, such as paths, full job names and branches.
 *
 * <p>{@code ?} stands for one character of a part, {@code *} for any number of them, and a part {@code **} for any
 * number of parts, none included. A pattern that ends with a slash means everything below it. Case matters.
 *
 * @param text the pattern as it was written
 */
public record AntPattern(String text) {
    /** The length of the longest pattern, in characters. */
    public static final int LONGEST = 1_000;

    private static final String ANY_PARTS = "**";

    /** @throws IllegalArgumentException if {@code text} is blank or too long */
    public AntPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the pattern is empty");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the pattern is longer than " + LONGEST + " characters: " + Echo.quoted(text));
        }
    }

    /** Returns whether the whole of {@code name} matches; the effort grows with the length of both, never faster. */
    public boolean matches(String name) {
        String pattern = text.endsWith("/") ? text + ANY_PARTS : text;
        return Wildcards.match(parts(pattern), parts(name), ANY_PARTS::equals, AntPattern::partMatches);
    }

    private static boolean partMatches(String pattern, String part) {
        return Wildcards.match(
                characters(pattern),
                characters(part),
                wanted -> wanted == '*',
                (wanted, character) -> wanted == '?' || wanted.equals(character));
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split("/", -1));
    }

    private static List<Integer> characters(String part) {
        return part.codePoints().boxed().toList();
    }
}
