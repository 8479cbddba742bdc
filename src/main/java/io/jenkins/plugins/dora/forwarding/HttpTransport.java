package io.jenkins.plugins.dora.forwarding;

import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.http.HttpSender;
import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.Forwarder.Transport;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import io.jenkins.plugins.dora.profile.notification.Channel;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Posts events to an address. */
public final class HttpTransport implements Transport {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpSender sender;
    private final Supplier<ReceiverAddress> destination;

    /**
     * @param clients begins clients that go through a proxy where one is needed
     * @param destination is looked up for every request; an {@link IllegalArgumentException} is the reason why there is none
     */
    public HttpTransport(Supplier<HttpClient.Builder> clients, Clock clock, Supplier<ReceiverAddress> destination) {
        sender = new HttpSender(clients, clock, PATIENCE);
        this.destination = destination;
    }

    @Override
    public Forwarded deliver(Posted request) throws InterruptedException {
        HttpRequest post;
        try {
            post = post(destination.get(), request);
        } catch (IllegalArgumentException e) {
            return new Forwarded(Outcome.FAILED, "", String.valueOf(e.getMessage()), Duration.ZERO);
        }
        Attempt attempt = sender.send(post, Channel.JSON);
        return switch (attempt.outcome()) {
            case ARRIVED -> Forwarded.ARRIVED;
            case REFUSED -> new Forwarded(Outcome.REFUSED, "", attempt.reason(), attempt.pause());
            case FAILED, UNKNOWN -> new Forwarded(Outcome.FAILED, "", attempt.reason(), attempt.pause());
        };
    }

    private static HttpRequest post(ReceiverAddress to, Posted request) {
        HttpRequest.Builder post = HttpRequest.newBuilder(to.with(request.path()))
                .header("Content-Type", request.contentType())
                .header("User-Agent", "dora-metrics")
                .POST(BodyPublishers.ofByteArray(request.body()));
        to.token().ifPresent(token -> post.header("Authorization", "Bearer " + token));
        return post.build();
    }
}
