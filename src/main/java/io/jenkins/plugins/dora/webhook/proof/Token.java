package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The secret itself: as a bearer token or the password of {@code Authorization}, or as the value of a header.
 *
 * @param headers names of headers that may have it
 */
record Token(List<String> headers) implements Proof {
    private static final String AUTHORIZATION = "Authorization";

    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        List<String> presented = new ArrayList<>();
        headers.forEach(header -> delivery.header(header).ifPresent(presented::add));
        delivery.header(AUTHORIZATION).flatMap(Token::ofAuthorization).ifPresent(presented::add);
        if (secrets.isOne(presented)) {
            return Optional.empty();
        }
        return Optional.of(
                presented.isEmpty() ? "there is no token in it" : "the token is not a secret of the webhook");
    }

    private static Optional<String> ofAuthorization(String value) {
        int blank = value.indexOf(' ');
        String scheme = blank < 0 ? "" : value.substring(0, blank);
        String rest = value.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer") || scheme.equalsIgnoreCase("GenieKey")) {
            return Optional.of(rest);
        }
        return scheme.equalsIgnoreCase("Basic") ? password(rest) : Optional.empty();
    }

    private static Optional<String> password(String base64) {
        try {
            String user = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = user.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(user.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
