package io.jenkins.plugins.dora.page.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * An answer in JSON that must not be cached.
 *
 * @param status the HTTP status
 * @param retryAfter when to try again; empty where that does not help
 * @param json the body
 */
@Restricted(NoExternalUse.class)
public record JsonResponse(int status, Optional<Duration> retryAfter, String json) implements HttpResponse {
    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        rsp.setStatus(status);
        rsp.setHeader("Cache-Control", "no-store");
        retryAfter.ifPresent(delay -> rsp.setHeader("Retry-After", String.valueOf(delay.toSeconds())));
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(json);
    }
}
