package io.jenkins.plugins.dora.model.text;

/** Quotes stated texts in messages: no more than their beginning, and nothing that controls a terminal. */
public final class Echo {
    private static final int LONGEST = 100;
    private static final int LONGEST_MESSAGE = 1_000;

    private Echo() {}

    /** Returns the beginning of {@code text}. */
    public static String of(String text) {
        return shortened(text, LONGEST);
    }

    /** Returns the beginning of {@code text} in quotes. */
    public static String quoted(String text) {
        return '"' + of(text) + '"';
    }

    /** Returns a message from elsewhere, which may hold anything. */
    public static String message(String text) {
        return shortened(text, LONGEST_MESSAGE);
    }

    private static String shortened(String text, int longest) {
        return TextKind.replaceWrong(text.length() <= longest ? text : text.substring(0, longest) + '…');
    }
}
