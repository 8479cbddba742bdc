package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into a JSON body, such as {@code alerts[0].labels."app.kubernetes.io/name"}.
 *
 * <p>Keys are separated by dots; one that has dots or anything else than letters, digits, {@code _} and {@code -} is in
 * double quotes. {@code [0]} is the first element of a list, {@code [*]} each of them.
 *
 * @param text as it was written
 * @param steps from the body down
 */
public record BodyPath(String text, List<Step> steps) implements Comparable<BodyPath> {
    private static final int MOST_STEPS = 20;
    private static final Pattern STEP =
            Pattern.compile("(?<dot>\\.)?(?:\"(?<quoted>[^\"]+)\"|(?<plain>[\\w-]+))|\\[(?<index>\\d{1,6}|\\*)]");

    /** One step down. */
    public sealed interface Step permits Key, Index, Each {}

    /** To the value of a key. */
    public record Key(String name) implements Step {}

    /** To an element of a list, counted from 0. */
    public record Index(int number) implements Step {}

    /** To each element of a list. */
    public record Each() implements Step {}

    public BodyPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    public static BodyPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!step.region(position, text.length()).lookingAt() || steps.size() == MOST_STEPS) {
                throw malformed(text);
            }
            boolean isKey = step.group("index") == null;
            if (isKey && (step.group("dot") == null) != steps.isEmpty()) {
                throw malformed(text);
            }
            steps.add(step(step));
            position = step.end();
        }
        if (steps.isEmpty()) {
            throw malformed(text);
        }
        return new BodyPath(text, steps);
    }

    private static Step step(Matcher step) {
        String index = step.group("index");
        if (index == null) {
            return new Key(step.group("quoted") == null ? step.group("plain") : step.group("quoted"));
        }
        return index.equals("*") ? new Each() : new Index(Integer.parseInt(index));
    }

    /** Returns whether the first keys of this path are {@code keys}. */
    public boolean startsWith(List<String> keys) {
        return steps.size() >= keys.size()
                && steps.subList(0, keys.size())
                        .equals(keys.stream().<Step>map(Key::new).toList());
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                Echo.quoted(text) + " is not a path into a body, such as alerts[0].labels.\"app.name\"");
    }

    @Override
    public int compareTo(BodyPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
