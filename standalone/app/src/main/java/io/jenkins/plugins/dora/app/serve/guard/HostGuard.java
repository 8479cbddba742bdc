package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that do not name this server as their host.
 *
 * <p>A page of somebody else can give its own host name the address of this machine (DNS rebinding) and would then
 * read every answer. Its requests carry that name.
 */
public final class HostGuard implements Handler {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1");

    @Override
    public void handle(Context context) {
        if (!isOwn(context.host(), context.req().getLocalPort())) {
            throw new RestException(ErrorCode.MISDIRECTED_REQUEST, "This server answers only to localhost");
        }
    }

    private static boolean isOwn(@Nullable String host, int port) {
        return host != null
                && NAMES.stream()
                        .anyMatch(name -> host.toLowerCase(Locale.ROOT).equals(name + ':' + port)
                                || (port == 80 && host.equalsIgnoreCase(name)));
    }
}
