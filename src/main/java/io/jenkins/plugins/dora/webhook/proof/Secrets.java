package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets of a webhook: several while one is replaced by another. */
public final class Secrets {
    private static final String HMAC = "HmacSHA256";

    private final List<String> values;
    private final List<TokenHash> tokens;

    /** @param values none of them is empty */
    public Secrets(List<String> values) {
        this(values, List.of());
    }

    /**
     * @param values none of them is empty
     * @param tokens hashes of tokens, which can be presented but sign nothing
     */
    public Secrets(List<String> values, List<TokenHash> tokens) {
        this.values = values.stream().filter(value -> !value.isEmpty()).toList();
        this.tokens = List.copyOf(tokens);
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return values.isEmpty() && tokens.isEmpty();
    }

    /** Returns whether one of {@code presented} is one of the secrets. */
    boolean isOne(List<String> presented) {
        return isToken(presented)
                | isMadeBy(
                        value -> value.getBytes(StandardCharsets.UTF_8),
                        presented.stream()
                                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                                .toList());
    }

    private boolean isToken(List<String> presented) {
        boolean isToken = false;
        for (TokenHash token : tokens) {
            for (String each : presented) {
                isToken |= token.isOf(each);
            }
        }
        return isToken;
    }

    /** Returns whether one of {@code presented} is the HMAC-SHA256 of {@code message} by one of the secrets. */
    boolean isSignature(byte[] message, List<byte[]> presented) {
        return isMadeBy(value -> hmac(value.getBytes(StandardCharsets.UTF_8), message), presented);
    }

    /**
     * Looks at every secret and everything that was presented, whatever it finds.
     *
     * <p>How long a comparison takes depends on the length of the first argument only, which is what was presented.
     */
    boolean isMadeBy(Function<String, byte[]> maker, List<byte[]> presented) {
        boolean isMade = false;
        for (String value : values) {
            byte[] wanted = maker.apply(value);
            for (byte[] each : presented) {
                isMade |= MessageDigest.isEqual(each, wanted);
            }
        }
        return isMade;
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
