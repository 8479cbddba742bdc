package io.jenkins.plugins.dora.model.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Stands for an id in memory: the first 128 bits of its SHA-256. Two ids with the same one are the same id.
 *
 * @param high the first 64 bits
 * @param low the following 64 bits
 */
public record Fingerprint(long high, long low) {
    private static final MessageDigest SHA_256 = Sha256.digest();

    public static Fingerprint of(String id) {
        ByteBuffer digest = ByteBuffer.wrap(digest(id.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private static byte[] digest(byte[] id) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(id);
        } catch (CloneNotSupportedException e) {
            return Sha256.digest().digest(id);
        }
    }
}
