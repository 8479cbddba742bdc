package io.jenkins.plugins.dora.announcement.http;

import java.net.URI;
import java.util.Locale;

/** Requests without encryption. */
public final class PlainHttp {
    private PlainHttp() {}

    /** Returns whether what is sent to an address leaves this machine without encryption. Looks up no name. */
    public static boolean leavesMachine(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            return false;
        }
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return !host.equals("localhost")
                && !host.endsWith(".localhost")
                && !host.equals("[::1]")
                && !host.matches("127(\\.\\d{1,3}){3}");
    }
}
