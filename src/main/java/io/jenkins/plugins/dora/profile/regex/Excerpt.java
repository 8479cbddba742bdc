package io.jenkins.plugins.dora.profile.regex;

import java.util.regex.Pattern;

/** The beginning of a text that somebody wrote, in quotes, for a message about it. */
public final class Excerpt {
    private static final int LONGEST = 100;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private Excerpt() {}

    /** Returns at most {@value #LONGEST} characters of {@code text}, those that control a terminal replaced, in quotes. */
    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** Returns the same without quotes. */
    public static String plain(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
        return UNPRINTABLE.matcher(start).replaceAll("\ufffd");
    }
}
