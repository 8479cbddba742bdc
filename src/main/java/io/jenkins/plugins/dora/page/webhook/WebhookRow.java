package io.jenkins.plugins.dora.page.webhook;

import io.jenkins.plugins.dora.delivery.SetUp;
import io.jenkins.plugins.dora.delivery.log.DeliveryLog;
import io.jenkins.plugins.dora.delivery.log.LoggedDelivery;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** One webhook on the page of all. */
@Restricted(NoExternalUse.class)
public final class WebhookRow {
    private final Webhook webhook;
    private final ControllerWebhooks webhooks;
    private final Function<Instant, String> time;

    /** @param time writes times as the page shows them */
    WebhookRow(Webhook webhook, ControllerWebhooks webhooks, Function<Instant, String> time) {
        this.webhook = webhook;
        this.webhooks = webhooks;
        this.time = time;
    }

    public String getName() {
        return webhook.name();
    }

    public String getSource() {
        return webhook.source().name();
    }

    /** Returns the address to enter at the sender. */
    public String getAddress() {
        String root = Jenkins.get().getRootUrl();
        return (root == null ? "/" : root) + WebhookAction.URL_NAME + '/' + webhook.name();
    }

    /** Returns how to enter the address at the sender. */
    public List<String> getSteps() {
        return SetUp.steps(webhook.source(), getAddress());
    }

    /** Returns the ids of secrets that do not exist. */
    public List<String> getMissingSecrets() {
        return webhook.secrets().stream()
                .filter(id -> webhooks.secret(id).isEmpty())
                .toList();
    }

    /** Returns whether nothing can prove a delivery, so that the address does not exist. */
    public boolean isWithoutProof() {
        return webhook.topics().isEmpty()
                && webhook.tokens().isEmpty()
                && getMissingSecrets().size() == webhook.secrets().size();
    }

    /** Returns whether a token can be generated for the sender. */
    public boolean isTokenPossible() {
        return webhook.source().presentsToken();
    }

    /** Returns how many generated tokens are accepted. */
    public int getTokens() {
        return webhook.tokens().size();
    }

    /** Returns when the latest genuine delivery arrived; empty if none did. */
    public String getLast() {
        return log().lastGenuine(webhook.name()).map(time).orElse("");
    }

    /** Returns for how many days nothing has arrived any more; 0 if that is not conspicuous. */
    public long getSilentDays() {
        return log().silence(webhook.name(), Clock.systemUTC().instant())
                .map(Duration::toDays)
                .orElse(0L);
    }

    /** Returns how many deliveries there were of each outcome, since Jenkins was started. */
    public Map<String, Long> getCounts() {
        Map<String, Long> counts = new TreeMap<>();
        log().counts(webhook.name()).forEach((outcome, count) -> counts.put(outcome.name(), count));
        return counts;
    }

    /** Returns the latest deliveries, the latest first. */
    public List<LoggedDelivery> getDeliveries() {
        return log().latest(webhook.name());
    }

    private DeliveryLog log() {
        return webhooks.receiver().log();
    }
}
