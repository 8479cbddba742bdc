package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.JsonBody;
import io.jenkins.plugins.dora.report.rest.RestException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests from pages of other sites.
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
            throw new RestException(ErrorCode.FORBIDDEN, "Only the pages of this server may record here");
        }
        JsonBody.require(context.contentType());
    }
}
