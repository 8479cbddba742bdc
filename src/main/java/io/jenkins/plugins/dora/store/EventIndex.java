package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counts, in memory, in the order of first recording. */
final class EventIndex {
    private static final List<Class<? extends Event>> REMOVABLE =
            List.of(Deployment.class, ApplicationVersion.class, Incident.class);

    private record Key(Class<? extends Event> type, String id) {
        static Key of(Event event) {
            return new Key(event.getClass(), event.id());
        }
    }

    /** An event as it was recorded, and how many moves of jobs had been recorded before it. */
    private record Entry(Event event, int moves) {}

    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final JobMoves moves = new JobMoves();
    private volatile @Nullable Snapshot snapshot;

    /** Works out what recording events one after the other would change, and changes nothing. */
    final class Draft {
        private final Map<Key, Optional<Event>> drafted = new HashMap<>();

        Outcome add(Event event) {
            if (event instanceof Removal removal) {
                return remove(removal.id());
            }
            Key key = Key.of(event);
            Optional<Event> present = present(key);
            if (present.isPresent() && sameContent(present.get(), event)) {
                return Outcome.UNCHANGED;
            }
            drafted.put(key, Optional.of(event));
            return present.isPresent() ? Outcome.REPLACED : Outcome.NEW;
        }

        private Outcome remove(String id) {
            List<Key> present = REMOVABLE.stream()
                    .map(type -> new Key(type, id))
                    .filter(key -> present(key).isPresent())
                    .toList();
            present.forEach(key -> drafted.put(key, Optional.empty()));
            return present.isEmpty() ? Outcome.UNCHANGED : Outcome.NEW;
        }

        private Optional<Event> present(Key key) {
            Optional<Event> event = drafted.get(key);
            return event != null ? event : Optional.ofNullable(entries.get(key)).map(Entry::event);
        }

        private static boolean sameContent(Event one, Event other) {
            return Arrays.equals(EventWriter.content(one), EventWriter.content(other));
        }
    }

    /** Begins a draft; nothing may be applied before the draft is done with. */
    Draft draft() {
        return new Draft();
    }

    /** Lets events count; later ones replace or remove earlier ones. */
    synchronized void apply(List<Event> events) {
        for (Event event : events) {
            apply(event);
        }
        snapshot = null;
    }

    private void apply(Event event) {
        if (event instanceof Removal removal) {
            REMOVABLE.forEach(type -> entries.remove(new Key(type, removal.id())));
            return;
        }
        Entry before = entries.put(Key.of(event), new Entry(event, moves.count()));
        if (event instanceof JobMoved move && before == null) {
            moves.add(move);
        }
    }

    /** Returns what counts now; builds it only when something changed since the last time. */
    Snapshot snapshot() {
        Snapshot current = snapshot;
        return current != null ? current : build();
    }

    private synchronized Snapshot build() {
        List<Deployment> deployments = new ArrayList<>();
        List<ApplicationVersion> versions = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Event event = moves.apply(entry.event(), entry.moves());
            if (event instanceof Deployment deployment) {
                deployments.add(deployment);
            } else if (event instanceof ApplicationVersion version) {
                versions.add(version);
            } else if (event instanceof Incident incident) {
                incidents.add(incident);
            }
        }
        Snapshot built = new Snapshot(deployments, versions, incidents);
        snapshot = built;
        return built;
    }
}
