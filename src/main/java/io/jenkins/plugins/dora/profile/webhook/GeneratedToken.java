package io.jenkins.plugins.dora.profile.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A token for a sender that cannot sign.
 *
 * @param text what the sender presents; letters, digits, {@code _} and {@code -}
 */
public record GeneratedToken(String text) {
    private static final int BYTES = 32;

    /** Returns a new token that nobody can guess. */
    public static GeneratedToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new GeneratedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns what is kept of it. */
    public TokenHash hash() {
        return TokenHash.of(text);
    }

    /** Does not reveal the token. */
    @Override
    public String toString() {
        return "GeneratedToken of " + hash();
    }
}
