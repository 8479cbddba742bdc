package io.jenkins.plugins.dora.model.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for an id in memory: the first 128 bits of its SHA-256. Two ids with the same one are the same id.
 *
 * @param high the first 64 bits
 * @param low the following 64 bits
 */
public record Fingerprint(long high, long low) {
    private static final MessageDigest SHA_256 = sha256();

    public static Fingerprint of(String id) {
        ByteBuffer digest = ByteBuffer.wrap(digest(id.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private static byte[] digest(byte[] id) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(id);
        } catch (CloneNotSupportedException e) {
            return sha256().digest(id);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
