package io.jenkins.plugins.dora.history.changelog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A path as git writes it: in quotes, with escapes as in C and bytes in octal, if it has characters other than plain ones
 * (see {@code core.quotePath} in git's documentation).
 */
final class QuotedPath {
    private static final String ESCAPES = "abtnvfr\"\\";
    private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";
    private static final Pattern OCTAL = Pattern.compile("[0-3][0-7]{2}");
    private static final int OCTAL_DIGITS = 3;

    private final String text;
    private final ByteArrayOutputStream path = new ByteArrayOutputStream();
    private int next = 1;

    private QuotedPath(String text) {
        this.text = text;
    }

    /** Returns the path that {@code written} stands for; as it is if it has no quotes around it. */
    static String read(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        return quoted ? new QuotedPath(written).read() : written;
    }

    private String read() {
        int end = text.length() - 1;
        while (next < end) {
            int escape = text.indexOf('\\', next);
            int plain = escape < 0 ? end : Math.min(escape, end);
            path.writeBytes(text.substring(next, plain).getBytes(StandardCharsets.UTF_8));
            next = plain;
            if (next < end) {
                readEscape();
            }
        }
        return path.toString(StandardCharsets.UTF_8);
    }

    private void readEscape() {
        int escaped = next + 2 < text.length() ? ESCAPES.indexOf(text.charAt(next + 1)) : -1;
        if (escaped >= 0) {
            path.write(ESCAPED.charAt(escaped));
            next += 2;
        } else if (OCTAL.matcher(text).region(next + 1, text.length() - 1).lookingAt()) {
            path.write(Integer.parseInt(text.substring(next + 1, next + 1 + OCTAL_DIGITS), 8));
            next += 1 + OCTAL_DIGITS;
        } else {
            path.write('\\');
            next++;
        }
    }
}
