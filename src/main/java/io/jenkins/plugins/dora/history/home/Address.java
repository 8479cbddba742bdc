package io.jenkins.plugins.dora.history.home;

import java.nio.charset.StandardCharsets;

/** Makes parts of addresses as Jenkins does. */
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

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
    }
}
