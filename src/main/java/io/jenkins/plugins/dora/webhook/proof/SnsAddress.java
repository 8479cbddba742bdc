package io.jenkins.plugins.dora.webhook.proof;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises messages and addresses of Amazon SNS: no other address that a message names is ever called. */
public final class SnsAddress {
    /** The header that every message of Amazon SNS has, and by which it is asked for its signature. */
    public static final String MESSAGE_TYPE = "x-amz-sns-message-type";

    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{1,30}\\.amazonaws\\.com(\\.cn)?");
    private static final int LONGEST = 2_000;

    private SnsAddress() {}

    /** Returns the address that a text is, if it begins with {@code https://sns.<region>.amazonaws.com/}. */
    public static Optional<URI> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            boolean isOfSns = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && HOST.matcher(address.getHost()).matches()
                    && address.getPort() == -1
                    && address.getUserInfo() == null;
            return isOfSns ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns the address of a certificate. */
    static Optional<URI> ofCertificate(String text) {
        return of(text).filter(address -> address.getQuery() == null
                && address.getPath().matches("/SimpleNotificationService-[0-9a-zA-Z]{1,100}\\.pem"));
    }
}
