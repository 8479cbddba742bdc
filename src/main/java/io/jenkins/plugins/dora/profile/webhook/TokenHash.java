package io.jenkins.plugins.dora.profile.webhook;

import io.jenkins.plugins.dora.model.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a generated token, by which the token is recognised without being kept.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TokenHash(String hex) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is no SHA-256; the message does not repeat it, as it may be a token */
    public TokenHash {
        if (!SHA256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a text of " + hex.length()
                    + " characters is not the SHA-256 of a token: 64 digits and letters a to f");
        }
    }

    /** Returns the hash of a token. */
    public static TokenHash of(String token) {
        return new TokenHash(HexFormat.of().formatHex(sha256(token)));
    }

    /** Returns whether this is the hash of a token, in a time that does not depend on the answer. */
    public boolean isOf(String token) {
        return MessageDigest.isEqual(sha256(token), HexFormat.of().parseHex(hex));
    }

    private static byte[] sha256(String token) {
        return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
