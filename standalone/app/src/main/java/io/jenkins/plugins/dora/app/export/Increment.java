package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds the applications whose rows may differ from those of an earlier export. What something was depends on all that is
 * recorded of its application and on nothing else, so these are the applications of the lines since then: of the events
 * themselves, and of those that they replaced or removed.
 */
final class Increment {
    private static final int PAGE = 1000;
    private static final EventCodec CODEC = new EventCodec();

    private final Feed feed;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> applications = new TreeSet<>();
    private boolean moved;

    private Increment(Feed feed) {
        this.feed = feed;
    }

    /**
     * Returns the names of the applications; empty if rows of any may differ, because a job or folder was renamed.
     *
     * @param since a place in the journal that {@link Feed#holds}
     */
    static Optional<Set<String>> changedSince(FeedCursor since, Feed feed) throws IOException {
        Increment increment = new Increment(feed);
        increment.read(since, increment::note);
        if (increment.moved) {
            return Optional.empty();
        }
        if (!increment.ids.isEmpty()) {
            increment.read(FeedCursor.START, increment::noteEarlier);
        }
        return Optional.of(increment.applications);
    }

    private void read(FeedCursor start, Consumer<Event> action) throws IOException {
        FeedPage page = feed.read(start, PAGE);
        while (!page.isEmpty()) {
            for (byte[] line : page.lines()) {
                event(line).ifPresent(action);
            }
            page = feed.read(page.next(), PAGE);
        }
    }

    /** Returns the event of a line; empty for a notice of a line that cannot be read. */
    private static Optional<Event> event(byte[] line) {
        try {
            return CODEC.decodeKnown(line, Instant.EPOCH);
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }

    private void note(Event event) {
        moved |= event instanceof JobMoved;
        ids.add(event.id());
        application(event).ifPresent(applications::add);
    }

    private void noteEarlier(Event event) {
        if (ids.contains(event.id())) {
            application(event).ifPresent(applications::add);
        }
    }

    private static Optional<String> application(Event event) {
        if (event instanceof Deployment deployment) {
            return Optional.of(deployment.application());
        }
        if (event instanceof ApplicationVersion version) {
            return Optional.of(version.application());
        }
        return event instanceof Incident incident ? Optional.of(incident.application()) : Optional.empty();
    }
}
