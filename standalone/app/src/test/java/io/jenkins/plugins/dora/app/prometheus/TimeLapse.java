package io.jenkins.plugins.dora.app.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.dora.app.serve.DashboardServer;
import io.jenkins.plugins.dora.app.serve.WritableStore;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A {@code dora serve} for which an hour passes with every scrape, in which what the hour brought is recorded.
 *
 * <p>The server knows nothing of that but its clock. What stands before it adds the time of that clock to every sample, so that
 * Prometheus keeps it under that time.
 */
final class TimeLapse implements AutoCloseable {
    /** A webhook gets a delivery every day until then. */
    static final Instant LAST_DELIVERY = Instant.parse("2026-03-20T09:30:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Webhook PAGER = new Webhook(
            "pager",
            Source.GITLAB,
            List.of("token"),
            List.of(),
            List.of(),
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    private final HttpClient client = HttpClient.newHttpClient();
    private final Deque<MadeUpMonths.Request> upcoming = new ArrayDeque<>(MadeUpMonths.requests());
    private final Instant end;
    private final WritableStore store;
    private final DashboardServer server;
    private final HttpServer front;
    private Instant nextDelivery;
    private volatile Instant now;
    private volatile boolean isRead = true;
    private volatile String failure = "";

    /** Records what there is before {@code begin}, and lets time pass from then on. */
    TimeLapse(Path directory, Instant begin, Instant end) throws Exception {
        this.end = end;
        now = begin;
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        store = new WritableStore(directory, Profile.defaults(ZoneOffset.UTC), clock);
        server = DashboardServer.startRecording(0, store, receiver(directory, clock), clock);
        nextDelivery = LocalDate.ofInstant(begin, ZoneOffset.UTC)
                .plusDays(1)
                .atTime(9, 30)
                .toInstant(ZoneOffset.UTC);
        recordUntil(begin);
        scrape("text/plain");
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/dora/prometheus", this::answer);
        front.start();
    }

    private WebhookReceiver receiver(Path directory, Clock clock) {
        WebhookDirectory webhooks = new WebhookDirectory() {
            @Override
            public List<Webhook> webhooks() {
                return List.of(PAGER);
            }

            @Override
            public Optional<String> secret(String id) {
                return Optional.of("secret");
            }
        };
        return new WebhookReceiver(
                webhooks, store::events, StartLog.in(directory, clock), LastSeen.in(directory), new SnsClient(), clock);
    }

    int port() {
        return front.getAddress().getPort();
    }

    /** Whether the end is reached, and was read. */
    boolean isOver() {
        if (!failure.isEmpty()) {
            throw new AssertionError(failure);
        }
        return isRead && !now.isBefore(end);
    }

    private void answer(HttpExchange exchange) {
        try {
            // An hour that Prometheus had no patience for is read once more.
            if (isRead && now.isBefore(end)) {
                now = now.plus(HOUR);
                recordUntil(now);
            }
            isRead = false;
            send(scrape(exchange.getRequestHeaders().getFirst("Accept")), exchange);
        } catch (Exception e) {
            failure = e.toString();
        }
    }

    private void send(HttpResponse<String> scraped, HttpExchange exchange) {
        String time =
                scraped.body().endsWith("# EOF\n") ? now.getEpochSecond() + ".0" : Long.toString(now.toEpochMilli());
        byte[] body = scraped.body()
                .lines()
                .map(line -> line.startsWith("#") ? line : line + ' ' + time)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        scraped.headers().firstValue("Content-Type").orElseThrow());
        try (exchange) {
            exchange.sendResponseHeaders(scraped.statusCode(), body.length);
            exchange.getResponseBody().write(body);
            isRead = true;
        } catch (IOException e) {
            isRead = false;
        }
    }

    private void recordUntil(Instant time) throws Exception {
        while (!upcoming.isEmpty() && !upcoming.peek().time().isAfter(time)) {
            MadeUpMonths.Request request = upcoming.remove();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.address().resolve("dora/" + request.path()))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(request.json()))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request + " " + answer.body());
            }
        }
        if (!time.isBefore(nextDelivery) && !nextDelivery.isAfter(LAST_DELIVERY)) {
            deliver();
            nextDelivery = nextDelivery.plus(Duration.ofDays(1));
        }
    }

    /** Sends what is genuine and does not count. */
    private void deliver() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.address().resolve("dora-webhook/pager"))
                        .header("X-Gitlab-Token", "secret")
                        .header("X-Gitlab-Event", "Note Hook")
                        .POST(BodyPublishers.ofString("{\"object_kind\":\"note\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Returns what the server answers to a scrape. */
    HttpResponse<String> scrape(String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("dora/prometheus"))
                .header("Accept", accept)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Returns the answer of the REST API. */
    JsonNode get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("dora/" + address))
                .build();
        return new JsonMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() throws IOException {
        front.stop(0);
        server.close();
        store.close();
    }
}
