package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The signature of Standard Webhooks: HMAC-SHA256 over {@code <webhook-id>.<webhook-timestamp>.<body>}, in Base64, in the header
 * {@code webhook-signature}; of several, separated by blanks, one is enough.
 *
 * <p>A key that begins with {@code whsec_} is in Base64 behind that. Senders are not sure about it, so the whole text is tried
 * as well.
 */
public final class StandardWebhooks implements Proof {
    /** The header of the id, which stays the same when a message is sent again. */
    public static final String ID = "webhook-id";

    /** The header of the time at which a message is sent, in seconds since 1970. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** The header of the signature. */
    public static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";
    private static final String ENCODED_KEY = "whsec_";

    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        Optional<String> id = delivery.header(ID);
        Optional<String> time = delivery.header(TIMESTAMP);
        if (id.isEmpty() || time.isEmpty()) {
            return Optional.of("the header webhook-id or webhook-timestamp is missing");
        }
        byte[] message = Message.of(id.get() + '.' + time.get() + '.', delivery.body());
        List<byte[]> presented = signatures(delivery.header(SIGNATURE).orElse(""));
        boolean isSigned = secrets.isMadeBy(secret -> Secrets.hmac(key(secret), message), presented)
                | secrets.isSignature(message, presented);
        if (!isSigned) {
            return Optional.of("no secret of the webhook makes the signature in " + SIGNATURE);
        }
        return time.filter(text -> !Freshness.isFresh(text, now))
                .map(text -> "it was signed more than five minutes ago");
    }

    /**
     * Returns the signature of a message that is sent.
     *
     * @param id its id
     * @param timestamp when it is sent, in seconds since 1970
     * @param secret text, or Base64 behind {@code whsec_}
     */
    public static String sign(String id, String timestamp, byte[] body, String secret) {
        byte[] message = Message.of(id + '.' + timestamp + '.', body);
        return VERSION + Base64.getEncoder().encodeToString(Secrets.hmac(key(secret), message));
    }

    private static List<byte[]> signatures(String value) {
        return Arrays.stream(value.split(" "))
                .filter(part -> part.startsWith(VERSION))
                .flatMap(part -> decoded(part.substring(VERSION.length())).stream())
                .toList();
    }

    private static byte[] key(String secret) {
        return Optional.of(secret)
                .filter(text -> text.startsWith(ENCODED_KEY))
                .flatMap(text -> decoded(text.substring(ENCODED_KEY.length())))
                .filter(key -> key.length > 0)
                .orElseGet(() -> secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
