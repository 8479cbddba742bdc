package io.jenkins.plugins.dora.forwarding;

import io.jenkins.plugins.dora.forwarding.Forwards.Receivers;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.store.feed.Feed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One system that events are sent to, with its pauses after failures. */
final class Sink {
    private static final Logger LOGGER = Logger.getLogger(Sink.class.getName());

    private final ForwardingPlace place;
    private final Clock clock;
    private final BackOff backOff = new BackOff();
    private Instant notBefore = Instant.MIN;

    /** The failure that was logged last, so that it is not logged with every try. */
    private String logged = "";

    Sink(ForwardingPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** Returns whether no pause is left. */
    boolean isDue() {
        return !notBefore.isAfter(clock.instant());
    }

    /** Sends the next event; returns whether it arrived, so that another one can be sent. */
    boolean sendNext(Feed feed, Forward forward, Receivers receivers) throws InterruptedException {
        Optional<Forwarded> sent;
        try {
            sent = new Forwarder(feed, receivers.format(forward), receivers.transport(forward), place).next();
        } catch (IOException | RuntimeException e) {
            // One system never holds up the others.
            fail(forward, String.valueOf(e.getMessage()), Duration.ZERO);
            return false;
        }
        if (sent.isEmpty()) {
            return false;
        }
        Forwarded forwarded = sent.get();
        if (forwarded.hasArrived()) {
            backOff.arrived();
            logged = "";
            return true;
        }
        fail(forward, forwarded.event() + ": " + forwarded.reason(), forwarded.pause());
        return false;
    }

    private void fail(Forward forward, String reason, Duration wanted) {
        Instant now = clock.instant();
        notBefore = now.plus(backOff.failed(wanted));
        if (!reason.equals(logged)) {
            logged = reason;
            LOGGER.log(Level.WARNING, "Not sent to {0}, tried again later: {1}", new Object[] {forward.name(), reason});
        }
        try {
            place.fail(now, reason);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "The failure is not kept", e);
        }
    }
}
