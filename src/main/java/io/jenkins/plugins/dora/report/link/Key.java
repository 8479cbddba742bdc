package io.jenkins.plugins.dora.report.link;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An id, encoded for an address: percent-encoded, but with {@code ~} in place of {@code %}.
 *
 * <p>Ids hold slashes and number signs, and servers and proxies refuse or mangle these even when they are
 * percent-encoded. Letters, digits, {@code -}, {@code _} and {@code .} stand for themselves, but a dot at the beginning
 * does not: no key is {@code .} or {@code ..}.
 */
public final class Key {
    private static final char ESCAPE = '~';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Key() {}

    /** Returns the key of an id. */
    public static String of(String id) {
        StringBuilder key = new StringBuilder(id.length());
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) octet;
            if (isPlain(character) && !(character == '.' && key.isEmpty())) {
                key.append(character);
            } else {
                key.append(ESCAPE).append(HEX.toHexDigits(octet));
            }
        }
        return key.toString();
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_'
                || character == '.';
    }

    /** Returns the id of a key; empty if it is the key of none. Characters that need no escape may have one. */
    public static Optional<String> decode(String key) {
        byte[] octets = key.getBytes(StandardCharsets.UTF_8);
        String characters = new String(octets, StandardCharsets.ISO_8859_1);
        ByteBuffer id = ByteBuffer.allocate(octets.length);
        try {
            for (int i = 0; i < octets.length; i++) {
                if (octets[i] == ESCAPE) {
                    id.put((byte) HexFormat.fromHexDigits(characters, i + 1, i + 3));
                    i += 2;
                } else {
                    id.put(octets[i]);
                }
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(id.flip()).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
