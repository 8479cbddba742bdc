package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A header that has the HMAC-SHA256 of the body in hexadecimal digits; of several, separated by commas, one is enough.
 *
 * @param header its name
 * @param prefix what stands before the digits
 * @param timestampHeader the header that has the time which is signed with the body, before it and a colon; empty if none is
 */
record SignedBody(String header, String prefix, Optional<String> timestampHeader) implements Proof {
    private static final int DIGITS = 64;

    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        Optional<String> value = delivery.header(header);
        if (value.isEmpty()) {
            return Optional.of("the header " + header + " is missing");
        }
        Optional<String> time = timestampHeader.flatMap(delivery::header);
        if (timestampHeader.isPresent() && time.isEmpty()) {
            return Optional.of("the header " + timestampHeader.get() + " is missing");
        }
        byte[] message =
                time.map(text -> Message.of(text + ':', delivery.body())).orElse(delivery.body());
        if (!secrets.isSignature(message, signatures(value.get()))) {
            return Optional.of("no secret of the webhook makes the signature in " + header);
        }
        return time.filter(text -> !Freshness.isFresh(text, now))
                .map(text -> "it was signed more than five minutes ago");
    }

    private List<byte[]> signatures(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()).toLowerCase(Locale.ROOT))
                .filter(digits -> digits.length() == DIGITS && digits.matches("[0-9a-f]+"))
                .map(HexFormat.of()::parseHex)
                .toList();
    }
}
