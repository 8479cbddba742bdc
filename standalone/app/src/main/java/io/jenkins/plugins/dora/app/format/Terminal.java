package io.jenkins.plugins.dora.app.format;

import java.util.regex.Pattern;

/** Lines for a terminal. */
public final class Terminal {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private Terminal() {}

    /** Returns a line without characters that could control the terminal. */
    public static String printable(String line) {
        return CONTROL.matcher(line).replaceAll("?");
    }
}
