package io.jenkins.plugins.dora.forwarding;

import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.forwarding.format.Posted;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends the events of a feed one after the other, in the order of recording, each at least once.
 *
 * <p>The next event is sent when the one before arrived. What arrived is on disk before the next one is sent, so an event is
 * repeated only if the process ends between the two. Nothing is left out because it failed.
 */
public final class Forwarder {
    private final Feed feed;
    private final OutgoingFormat format;
    private final Transport transport;
    private final ForwardingPlace place;
    private final EventCodec codec = new EventCodec();
    private FeedCursor cursor;

    /** Takes one request to the receiver. */
    @FunctionalInterface
    public interface Transport {
        /** Tries once; returns what became of it. What fails is the result, never an exception. */
        Forwarded deliver(Posted request) throws InterruptedException;
    }

    /**
     * @param feed what was recorded
     * @param format the form that the receiver takes
     * @param place keeps how far events were sent
     * @throws IOException if the place cannot be read
     */
    public Forwarder(Feed feed, OutgoingFormat format, Transport transport, ForwardingPlace place) throws IOException {
        this.feed = feed;
        this.format = format;
        this.transport = transport;
        this.place = place;
        cursor = place.read().orElse(FeedCursor.START);
    }

    /**
     * Sends the next event; one that the format cannot send counts as sent.
     *
     * @return what became of it; empty if there is none
     * @throws IOException if the events cannot be read, or the place cannot be kept
     */
    public Optional<Forwarded> next() throws IOException, InterruptedException {
        FeedPage page = feed.read(cursor, 1);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        Optional<Event> event = event(page.lines().get(0));
        int sent = 0;
        for (Posted request : event.map(format::requests).orElse(List.of())) {
            Forwarded delivery = transport.deliver(request);
            if (!delivery.hasArrived()) {
                return Optional.of(delivery.of(event.orElseThrow().id()));
            }
            sent++;
        }
        cursor = page.next();
        place.write(cursor);
        return Optional.of(sent > 0 ? Forwarded.ARRIVED : Forwarded.NOT_NEEDED);
    }

    /** Returns the event of a line; empty for a notice. */
    private Optional<Event> event(byte[] line) {
        try {
            return codec.decodeKnown(line, Instant.EPOCH);
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }
}
