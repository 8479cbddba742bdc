package io.jenkins.plugins.dora.page.webhook;

import io.jenkins.plugins.dora.delivery.WebhookResponse;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * Answers a delivery.
 *
 * @param response the answer
 */
record DeliveryResponse(WebhookResponse response) implements HttpResponse {
    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node) throws IOException {
        rsp.setStatus(response.status());
        rsp.setHeader("Cache-Control", "no-store");
        response.retryAfter().ifPresent(delay -> rsp.setHeader("Retry-After", String.valueOf(delay.toSeconds())));
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(response.json());
    }
}
