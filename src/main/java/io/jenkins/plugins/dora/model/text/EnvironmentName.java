package io.jenkins.plugins.dora.model.text;

import java.util.Locale;

/** Compares names of environments: neither their case nor white space around them matters. */
public final class EnvironmentName {
    private EnvironmentName() {}

    /** Returns what two names have in common if they stand for the same environment. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
