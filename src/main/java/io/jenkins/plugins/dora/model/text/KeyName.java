package io.jenkins.plugins.dora.model.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names that identify settings; also names of files and parts of addresses. */
public final class KeyName {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private KeyName() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it has other characters than those of a file name
     */
    public static String check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + Echo.quoted(name)
                    + " is not small letters, digits, \".\", \"_\" and \"-\", at most 63 of them");
        }
        return name;
    }

    /**
     * Returns settings that have a name each of their own.
     *
     * @throws IllegalArgumentException if two have the same
     */
    public static <T> List<T> requireDistinct(List<T> settings, Function<T, String> nameOf) {
        Set<String> names = new HashSet<>();
        for (T setting : settings) {
            String name = nameOf.apply(setting);
            if (!names.add(name)) {
                throw new IllegalArgumentException("the name " + Echo.quoted(name) + " is given twice");
            }
        }
        return settings;
    }
}
