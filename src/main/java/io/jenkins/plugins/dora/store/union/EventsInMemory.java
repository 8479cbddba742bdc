package io.jenkins.plugins.dora.store.union;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import io.jenkins.plugins.dora.store.feed.Controller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Events of several controllers that are kept in memory: they count as those of stores that are read as one, and nothing is
 * read from disk again. For as many as fit.
 *
 * <p>Not safe for use by several threads.
 */
public final class EventsInMemory {
    private final List<Event> events = new ArrayList<>();
    private final SnapshotBuilder counting;
    private final Predicate<Event> leftOut;

    /**
     * @param controllers the controllers whose events are added, in their order
     * @param leftOut whether an event does not count, such as one that is too old
     */
    public EventsInMemory(Collection<Controller> controllers, Predicate<Event> leftOut) {
        counting = new SnapshotBuilder(
                position -> events.get((int) position),
                CollectedControllers.of(controllers.stream().map(Controller::id)));
        this.leftOut = leftOut;
    }

    /** Adds an event of a controller; the events of each are added in order of recording, those of the first one first. */
    public void add(Controller controller, Event event) {
        Event adopted = controller.adopt(event, counting::hasDeployment);
        counting.add(PreparedEvent.of(adopted), events.size(), leftOut);
        events.add(adopted);
    }

    /** Returns what counts; nothing may be added after that. */
    public Snapshot snapshot() {
        return counting.snapshot();
    }
}
