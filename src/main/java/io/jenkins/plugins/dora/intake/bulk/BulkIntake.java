package io.jenkins.plugins.dora.intake.bulk;

import io.jenkins.plugins.dora.linking.StatedDeployments;
import io.jenkins.plugins.dora.linking.VersionHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.Committed;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.decision.Proposal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Records many events, in batches: forcing each of them to disk on its own takes a thousand times as long.
 *
 * <p>The last of them are recorded by {@link #flush}. Of the events of a batch, those that are refused keep none of the
 * others from being recorded. Not safe for use by several threads.
 *
 * @param <T> what identifies an event for its sender
 */
public final class BulkIntake<T> {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_CHANGES = 50_000;

    private final EventStore store;
    private final Clock clock;
    private final BulkResults<T> results;
    private final List<Waiting<T>> waiting = new ArrayList<>();
    private int waitingChanges;

    /**
     * @param store takes the events
     * @param clock decides which times lie in the future
     * @param results receives the result of each event
     */
    public BulkIntake(EventStore store, Clock clock, BulkResults<T> results) {
        this.store = store;
        this.clock = clock;
        this.results = results;
    }

    /** Takes an event as the administrator states it: checked, and linked to everything before it. */
    public void addStated(T tag, Event stated) throws StoreException {
        try {
            FutureTimes.refuseFuture(stated, clock.instant());
            if (stated instanceof ApplicationVersion version
                    && !version.components().isEmpty()) {
                refuseCycle(version);
            }
            add(new Waiting<>(tag, linked(stated), false));
        } catch (InvalidEventException e) {
            results.refused(tag, e);
        }
    }

    /** Takes a deployment that is complete, and records it unless something was ever recorded under its id. */
    public void addNew(T tag, Deployment complete) throws StoreException {
        try {
            FutureTimes.refuseFuture(complete, clock.instant());
            add(new Waiting<>(tag, complete, true));
        } catch (InvalidEventException e) {
            results.refused(tag, e);
        }
    }

    private void add(Waiting<T> event) throws StoreException {
        waiting.add(event);
        waitingChanges += event.changes();
        if (waiting.size() >= MOST_EVENTS || waitingChanges >= MOST_CHANGES) {
            flush();
        }
    }

    private void refuseCycle(ApplicationVersion version) throws StoreException {
        flush();
        new VersionHistory(new SnapshotHistory(store.snapshot())).refuseCycle(version);
    }

    private Event linked(Event event) throws StoreException {
        if (!(event instanceof Deployment deployment)
                || !StatedDeployments.isLinked(deployment)
                || !isRecordedVersion(deployment)) {
            return event;
        }
        flush();
        Snapshot known = store.snapshot();
        return new StatedDeployments(new SnapshotHistory(known))
                .complete(deployment, known.find(deployment.id()).map(RecordedDeployment::deployment));
    }

    /** Whether the version is recorded or about to be; otherwise nothing has to be on disk before. */
    private boolean isRecordedVersion(Deployment deployment) {
        return waiting.stream()
                        .map(Waiting::event)
                        .anyMatch(event -> event instanceof ApplicationVersion version
                                && version.application().equals(deployment.application())
                                && version.version().equals(deployment.version()))
                || store.snapshot().versionsOf(deployment.application()).last(deployment.version()) >= 0;
    }

    /** Records the waiting events. */
    public void flush() throws StoreException {
        try {
            record(List.copyOf(waiting));
        } catch (InvalidEventException e) {
            for (Waiting<T> one : waiting) {
                recordAlone(one);
            }
        }
        waiting.clear();
        waitingChanges = 0;
    }

    private void recordAlone(Waiting<T> one) throws StoreException {
        try {
            record(List.of(one));
        } catch (InvalidEventException e) {
            results.refused(one.tag(), e);
        }
    }

    private void record(List<Waiting<T>> batch) throws StoreException {
        if (batch.stream().noneMatch(Waiting::isOnlyNew)) {
            confirm(batch, store.record(batch.stream().map(Waiting::event).toList()));
        } else {
            Committed<Wanted<T>> committed = store.record(known -> Wanted.of(batch, known));
            confirm(committed.proposal().batch(), committed.outcomes());
        }
    }

    private void confirm(List<Waiting<T>> batch, List<Outcome> outcomes) {
        for (int index = 0; index < batch.size(); index++) {
            results.recorded(batch.get(index).tag(), batch.get(index).event(), outcomes.get(index));
        }
    }

    private record Waiting<T>(T tag, Event event, boolean isOnlyNew) {
        int changes() {
            return event instanceof Deployment deployment ? deployment.changes().size() : 0;
        }

        boolean isWanted(Snapshot known) {
            return !isOnlyNew || known.everRecorded(event.id()).isEmpty();
        }
    }

    private record Wanted<T>(List<Waiting<T>> batch, List<Event> events) implements Proposal {
        static <T> Wanted<T> of(List<Waiting<T>> batch, Snapshot known) {
            List<Waiting<T>> wanted =
                    batch.stream().filter(event -> event.isWanted(known)).toList();
            return new Wanted<>(wanted, wanted.stream().map(Waiting::event).toList());
        }
    }
}
