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
final class StandardWebhooks implements Proof {
    static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";
    private static final String ENCODED_KEY = "whsec_";

    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        Optional<String> id = delivery.header("webhook-id");
        Optional<String> time = delivery.header("webhook-timestamp");
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
