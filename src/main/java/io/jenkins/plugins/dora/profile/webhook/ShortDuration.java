package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.model.text.Echo;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Prometheus writes them: {@code 90s}, {@code 5m}, {@code 2h}. */
public final class ShortDuration {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})([smh])");
    private static final Duration LONGEST = Duration.ofHours(24);

    private ShortDuration() {}

    /**
     * Reads a duration of at most a day.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    public static Duration parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (parts.matches()) {
            Duration duration = Duration.ofSeconds(Long.parseLong(parts.group(1)) * secondsOf(parts.group(2)));
            if (duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        throw new IllegalArgumentException(
                Echo.quoted(text) + " is not a duration of at most a day, such as 90s, 5m or 2h");
    }

    /** Writes a duration of whole seconds in the largest unit that it is a multiple of. */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % secondsOf("h") == 0) {
            return seconds / secondsOf("h") + "h";
        }
        return seconds % secondsOf("m") == 0 ? seconds / secondsOf("m") + "m" : seconds + "s";
    }

    private static long secondsOf(String unit) {
        return switch (unit) {
            case "h" -> 3_600;
            case "m" -> 60;
            default -> 1;
        };
    }
}
