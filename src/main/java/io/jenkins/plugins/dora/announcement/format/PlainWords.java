package io.jenkins.plugins.dora.announcement.format;

import java.util.regex.Pattern;

/** Text without what no format can show. */
final class PlainWords {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int SURROGATES = 1;

    private PlainWords() {}

    /** Returns {@code text} in one line, without characters that are invisible or change the direction of others. */
    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** Returns the beginning of {@code text} with at most {@code longest} characters. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - SURROGATES : end) + '…';
    }
}
