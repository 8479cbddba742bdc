package io.jenkins.plugins.dora.history.home;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Encodes and decodes parts of addresses like Jenkins; they are also names of directories. */
final class Address {
    private static final String PLAIN = "!$&'()*+,-.=@_";

    private Address() {}

    /** Returns {@code name} with everything but plain characters as percent signs and bytes of UTF-8. */
    static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte character : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) character)) {
                encoded.append((char) character);
            } else {
                encoded.append(String.format("%%%02X", character));
            }
        }
        return encoded.toString();
    }

    /** Returns the name that Jenkins writes as {@code encoded}; what it cannot have written stays as it is. */
    static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
    }
}
