package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.snapshot.EventReader;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that count, in memory. */
final class EventIndex {
    private record Key(Class<? extends Event> type, String id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::id).thenComparing(key -> key.type().getName());

        static Key of(Event event) {
            return new Key(event.getClass(), event.id());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final SnapshotBuilder recorded;
    private final Retention retention;
    private volatile @Nullable Snapshot snapshot;

    /**
     * @param details finds events where they were when they were applied
     * @param retention decides what is too old to count
     * @param controllers the controllers whose events these are
     */
    EventIndex(EventReader details, Retention retention, Controllers controllers) {
        recorded = new SnapshotBuilder(details, controllers);
        this.retention = retention;
    }

    /** Works out what recording events one after the other would change, and changes nothing. */
    final class Draft {
        private final Map<Key, Optional<Event>> drafted = new HashMap<>();

        /**
         * Adds an event.
         *
         * @throws java.io.UncheckedIOException if what it would replace cannot be read
         */
        Outcome add(Event event) {
            if (event instanceof Removal removal) {
                return remove(removal);
            }
            Key key = Key.of(event);
            Optional<Event> present = present(key);
            if (present.isPresent() && sameContent(present.get(), event)) {
                return Outcome.UNCHANGED;
            }
            drafted.put(key, Optional.of(event));
            return present.isPresent() ? Outcome.REPLACED : Outcome.NEW;
        }

        private Outcome remove(Removal removal) {
            List<Key> present = Arrays.stream(Removal.Type.values())
                    .filter(removal::concerns)
                    .map(type -> new Key(type.events(), removal.id()))
                    .filter(key -> present(key).isPresent())
                    .toList();
            present.forEach(key -> drafted.put(key, Optional.empty()));
            return present.isEmpty() ? Outcome.UNCHANGED : Outcome.NEW;
        }

        private Optional<Event> present(Key key) {
            Optional<Event> event = drafted.get(key);
            return event != null ? event : recorded.find(key.type(), key.id());
        }
    }

    private static boolean sameContent(Event one, Event other) {
        return Arrays.equals(EventWriter.content(one), EventWriter.content(other));
    }

    /** Begins a draft; nothing may be applied before the draft is done with. */
    Draft draft() {
        return new Draft();
    }

    /**
     * Lets an event count; it replaces or removes an earlier one, also if it is too old to count itself.
     *
     * @param position where its line is
     */
    synchronized void apply(PreparedEvent entry, long position) {
        recorded.add(entry, position, retention::leavesOut);
        snapshot = null;
    }

    /**
     * Lets events count, all at once and in their order.
     *
     * @param positions where their lines are
     */
    synchronized void apply(List<Event> events, long... positions) {
        for (int index = 0; index < positions.length; index++) {
            apply(PreparedEvent.of(events.get(index)), positions[index]);
        }
    }

    /** Counts lines that cannot be read. */
    synchronized void addUnreadable(long lines) {
        recorded.addUnreadable(lines);
        snapshot = null;
    }

    /** Returns whether a deployment with that id counts. */
    synchronized boolean hasDeployment(String id) {
        return recorded.hasDeployment(id);
    }

    /** Returns whether this very event counts. */
    boolean holds(Event event) {
        return recorded.find(event.getClass(), event.id())
                .filter(counting -> sameContent(counting, event))
                .isPresent();
    }

    /** Returns what counts now; builds it only when something changed since the last time. */
    Snapshot snapshot() {
        Snapshot current = snapshot;
        return current != null ? current : build();
    }

    private synchronized Snapshot build() {
        Snapshot built = recorded.snapshot();
        snapshot = built;
        return built;
    }
}
