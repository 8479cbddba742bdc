package io.jenkins.plugins.dora.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.WebhookResponse;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.io.IOException;

/** The addresses of webhooks, the same as in Jenkins. */
final class WebhookRoutes {
    private static final String ADDRESS = "/dora-webhook/{name}";

    private final WebhookReceiver receiver;

    WebhookRoutes(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    void addTo(RoutesConfig routes) {
        routes.post(ADDRESS, this::receive);
    }

    private void receive(Context context) throws IOException {
        byte[] body = WebhookReceiver.read(context.req().getInputStream());
        WebhookResponse response = receiver.receive(context.pathParam("name"), new Delivery(context.headerMap(), body));
        new JsonAnswer(response.status(), response.retryAfter(), response.json()).send(context);
    }
}
