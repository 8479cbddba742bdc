package io.jenkins.plugins.dora.forwarding;

import io.jenkins.plugins.dora.forwarding.Forwarder.Transport;
import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.store.feed.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends events to all systems of a profile; how far each got is in a file of its own below one directory.
 *
 * <p>Every system gets one event in its turn, so that one that lags far behind does not hold up the others. One that fails is
 * left alone for a while.
 */
public final class Forwards {
    private final Path directory;
    private final Clock clock;
    private final Map<String, Sink> sinks = new TreeMap<>();

    /** Reaches the systems. */
    public interface Receivers {
        /** @throws IllegalArgumentException if something is missing for that; the message has no secret */
        OutgoingFormat format(Forward forward);

        /** Returns what takes requests to a system. */
        Transport transport(Forward forward);
    }

    /** @param directory where it is kept how far events were sent; need not exist */
    public Forwards(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Sends until nothing is left, or every system that is left has failed, or the time is over.
     *
     * @param time after which no further event is begun
     */
    public synchronized void run(List<Forward> forwards, Feed feed, Receivers receivers, Duration time)
            throws InterruptedException {
        Instant end = clock.instant().plus(time);
        Deque<Forward> turns = new ArrayDeque<>();
        for (Forward forward : forwards) {
            if (sink(forward).isDue()) {
                turns.add(forward);
            }
        }
        while (!turns.isEmpty() && clock.instant().isBefore(end)) {
            Forward forward = turns.remove();
            if (sink(forward).sendNext(feed, forward, receivers)) {
                turns.add(forward);
            }
        }
    }

    private Sink sink(Forward forward) {
        return sinks.computeIfAbsent(forward.name(), name -> new Sink(place(forward), clock));
    }

    private ForwardingPlace place(Forward forward) {
        // The address is a secret and may change; the name is what stays.
        return new ForwardingPlace(directory.resolve(forward.name() + ".json"), forward.name());
    }

    /** Returns the forwards whose events have not arrived for some time, or whose place cannot be read. */
    public List<ForwardTrouble> troubles(List<Forward> forwards, Duration lasting) {
        Instant now = clock.instant();
        List<ForwardTrouble> troubles = new ArrayList<>();
        for (Forward forward : forwards) {
            try {
                place(forward)
                        .failure()
                        .filter(failure -> !failure.since().plus(lasting).isAfter(now))
                        .ifPresent(failure ->
                                troubles.add(new ForwardTrouble(forward.name(), failure.since(), failure.reason())));
            } catch (IOException e) {
                troubles.add(new ForwardTrouble(forward.name(), now, String.valueOf(e.getMessage())));
            }
        }
        return troubles;
    }
}
