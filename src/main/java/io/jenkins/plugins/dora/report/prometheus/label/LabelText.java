package io.jenkins.plugins.dora.report.prometheus.label;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A name as the value of a label: any character, but no more than a few of them. */
final class LabelText {
    private static final int LONGEST = 120;
    private static final int HASH_LENGTH = 8;

    private LabelText() {}

    /** Returns {@code name}; of a long one the beginning, and a hash of all of it, so that two do not become one. */
    static String of(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, HASH_LENGTH);
        int end = LONGEST - HASH_LENGTH - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + '~' + hash;
    }
}
