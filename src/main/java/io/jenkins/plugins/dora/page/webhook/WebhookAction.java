package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import hudson.model.UnprotectedRootAction;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.WebhookResponse;
import io.jenkins.plugins.dora.page.rest.JsonResponse;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** Receives webhooks at {@code /dora-webhook/<name>}; senders prove who they are, and are no users of Jenkins. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class WebhookAction implements UnprotectedRootAction {
    static final String URL_NAME = "dora-webhook";

    /** Returns whether a request is a delivery. */
    static boolean isAddressed(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && path.startsWith('/' + URL_NAME + '/');
    }

    @Override
    public @Nullable String getIconFileName() {
        return null;
    }

    @Override
    public @Nullable String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return URL_NAME;
    }

    /** Takes a delivery to the webhook that the rest of the path names; without a slash behind it, which senders leave out. */
    @POST
    public HttpResponse doDynamic(StaplerRequest2 request) throws IOException {
        String path = request.getRestOfPath();
        byte[] body = WebhookReceiver.read(request.getInputStream());
        WebhookResponse response = ControllerWebhooks.get()
                .receiver()
                .receive(path.startsWith("/") ? path.substring(1) : path, new Delivery(headers(request), body));
        return new JsonResponse(response.status(), response.retryAfter(), response.json());
    }

    private static Map<String, String> headers(StaplerRequest2 request) {
        Map<String, String> headers = new HashMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            headers.put(header, request.getHeader(header));
        }
        return headers;
    }
}
