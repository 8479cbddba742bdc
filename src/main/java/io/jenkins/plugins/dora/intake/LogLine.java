package io.jenkins.plugins.dora.intake;

/** One line of a log: a name with line breaks must not pass for lines of its own. */
public final class LogLine {
    private static final int LONGEST = 1_000;

    private LogLine() {}

    /** Returns the message of {@code trouble}; its type if it has none. */
    public static String reason(Exception trouble) {
        return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    }

    /** Returns {@code text} without characters that control a terminal, and cut off where it is overlong. */
    public static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
