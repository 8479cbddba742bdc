package io.jenkins.plugins.dora.model.value;

import java.net.URI;
import java.net.URISyntaxException;

/** Distinguishes addresses that a browser may be sent to from those that would run a script. */
public final class WebAddress {
    private WebAddress() {}

    /** Whether {@code address} begins with {@code https://} or {@code http://} and names a host. */
    public static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
