package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.delivery.log.DeliveryLog;
import io.jenkins.plugins.dora.delivery.log.DeliveryOutcome;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.log.LoggedDelivery;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.delivery.statement.StatementRecorder;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.proof.Proofs;
import io.jenkins.plugins.dora.webhook.proof.Secrets;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers deliveries: 404 to a name that is not configured, 401 to a delivery that is not genuine, and 202 to every genuine
 * one, whether it counts or not. Whatever was recorded is on disk before the answer 202.
 */
public final class WebhookReceiver {
    /** The most bytes that a body may have. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final Webhook NOBODY = Webhook.of("nobody", Source.GITHUB);
    private static final Secrets NO_SECRET_OF_ANYBODY = new Secrets(List.of("-"));
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final WebhookDirectory settings;
    private final StoreSource stores;
    private final StartLog starts;
    private final Sns sns;
    private final Clock clock;
    private final DeliveryLog log;
    private final RateLimit limit;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /**
     * @param settings the configured webhooks
     * @param stores where to record
     * @param starts remembers the starts of deployments that are under way
     * @param seen remembers when each webhook got its latest delivery
     * @param sns fetches from Amazon SNS
     * @param clock the time when a delivery arrives
     */
    public WebhookReceiver(
            WebhookDirectory settings, StoreSource stores, StartLog starts, LastSeen seen, Sns sns, Clock clock) {
        this.settings = settings;
        this.stores = stores;
        this.starts = starts;
        this.sns = sns;
        this.clock = clock;
        log = new DeliveryLog(seen);
        limit = new RateLimit(clock);
    }

    /** Returns the latest deliveries with their outcome. */
    public DeliveryLog log() {
        return log;
    }

    /** Returns the deliveries to each configured webhook since this process began. */
    public List<WebhookTally> tallies() {
        return settings.webhooks().stream()
                .map(webhook -> new WebhookTally(
                        webhook.name(),
                        webhook.source().label(),
                        log.counts(webhook.name()),
                        log.lastGenuine(webhook.name())))
                .toList();
    }

    /** Reads a body; of one that is too long, {@link #MOST_BYTES} and one more. */
    public static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(MOST_BYTES + 1);
    }

    /**
     * Takes a delivery.
     *
     * @param name the last part of the address
     * @param delivery with the body as {@link #read} returns it
     */
    public WebhookResponse receive(String name, Delivery delivery) {
        Optional<Webhook> found = settings.webhooks().stream()
                .filter(webhook -> webhook.name().equals(name))
                .findFirst();
        Secrets secrets = found.map(this::secrets).orElse(NO_SECRET_OF_ANYBODY);
        boolean exists = found.filter(
                        webhook -> !secrets.isEmpty() || !webhook.topics().isEmpty())
                .isPresent();
        if (!exists) {
            // As much work as for an existing webhook, so that the time of the answer does not reveal names.
            Proofs.of(NOBODY, sns).objection(delivery, NO_SECRET_OF_ANYBODY, clock.instant());
            return WebhookResponse.notFound();
        }
        if (delivery.body().length > MOST_BYTES) {
            return WebhookResponse.tooLarge();
        }
        return receive(found.orElseThrow(), secrets, delivery);
    }

    private Secrets secrets(Webhook webhook) {
        return new Secrets(
                webhook.secrets().stream()
                        .flatMap(id -> settings.secret(id).stream())
                        .toList(),
                webhook.tokens());
    }

    private WebhookResponse receive(Webhook webhook, Secrets secrets, Delivery delivery) {
        Instant now = clock.instant();
        Optional<String> objection = Proofs.of(webhook, sns).objection(delivery, secrets, now);
        if (objection.isPresent()) {
            log.add(webhook.name(), new LoggedDelivery(now, DeliveryOutcome.REFUSED, List.of(), objection.get()));
            return WebhookResponse.unauthorized();
        }
        WebhookResponse response =
                limit.takes(webhook.name()) ? accept(webhook, delivery) : WebhookResponse.tooMany(A_SECOND);
        log.add(
                webhook.name(),
                new LoggedDelivery(
                        now, response.outcome().orElse(DeliveryOutcome.POSTPONED), response.events(), response.why()));
        return response;
    }

    private WebhookResponse accept(Webhook webhook, Delivery delivery) {
        try {
            EventStore store = stores.open();
            sns.confirm(webhook, delivery);
            List<Statement> statements = new BodyReader(webhook).read(delivery);
            // Incidents of one alert are recorded in view of each other, and a cluster of senders sends all at the same
            // moment.
            synchronized (turns.computeIfAbsent(webhook.name(), name -> new Object())) {
                return WebhookResponse.of(new StatementRecorder(webhook, store, starts, clock).record(statements));
            }
        } catch (StoreOpeningException e) {
            return WebhookResponse.unavailable(String.valueOf(e.getMessage()), e.retryAfter());
        } catch (StoreException | UncheckedIOException e) {
            return WebhookResponse.unavailable("Nothing can be recorded at the moment", A_MOMENT);
        }
    }
}
