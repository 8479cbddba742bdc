package io.jenkins.plugins.dora.app.forward;

import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.http.HttpSender;
import io.jenkins.plugins.dora.forwarding.Forwarded;
import io.jenkins.plugins.dora.forwarding.Forwarded.Outcome;
import io.jenkins.plugins.dora.forwarding.Forwarder.Transport;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import io.jenkins.plugins.dora.profile.notification.Channel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Posts events to an address. */
public final class Receiver implements Transport {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final Optional<String> token;
    private final HttpSender sender = new HttpSender(HttpClient::newBuilder, Clock.systemUTC(), PATIENCE);

    /** @param token shows the receiver who sends; never logged */
    public Receiver(URI address, Optional<String> token) {
        this.address = address.toString().replaceAll("/+$", "");
        this.token = token;
    }

    @Override
    public Forwarded deliver(Posted request) throws InterruptedException {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(address + request.path()))
                .header("Content-Type", request.contentType())
                .header("User-Agent", "dora-metrics")
                .POST(BodyPublishers.ofByteArray(request.body()));
        token.ifPresent(value -> post.header("Authorization", "Bearer " + value));
        Attempt attempt = sender.send(post.build(), Channel.JSON);
        return switch (attempt.outcome()) {
            case ARRIVED -> Forwarded.ARRIVED;
            case REFUSED -> new Forwarded(Outcome.REFUSED, "", attempt.reason(), attempt.pause());
            case FAILED, UNKNOWN -> new Forwarded(Outcome.FAILED, "", attempt.reason(), attempt.pause());
        };
    }
}
