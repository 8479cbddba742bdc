package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away what the page of another site sends.
 *
 * <p>Any page that is open in the browser can send a form to this machine. It cannot send JSON without asking first, which
 * is never granted here, and the browser says whose page it was.
 */
public final class SameSite implements Handler {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public void handle(Context context) {
        boolean foreignOrigin = Optional.ofNullable(context.header(Header.ORIGIN))
                .filter(origin -> !origin.equalsIgnoreCase("http://" + context.host()))
                .isPresent();
        boolean foreignSite = Optional.ofNullable(context.header("Sec-Fetch-Site"))
                .filter(site -> !OWN.contains(site))
                .isPresent();
        if (foreignOrigin || foreignSite) {
            throw new ForbiddenResponse("Only the pages of this server may record here.");
        }
        String type = Optional.ofNullable(context.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].trim().equals("application/json")) {
            throw new HttpResponseException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.", Map.of());
        }
    }
}
