package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects deployments and records many at once: forcing each to disk on its own takes a thousand times as long. */
final class ImportBatch {
    private static final int MOST_DEPLOYMENTS = 500;
    private static final int MOST_CHANGES = 50_000;

    private final EventStore store;
    private final List<Deployment> waiting = new ArrayList<>();
    private int waitingChanges;
    private int recorded;
    private int refused;
    private int changes;
    private int cut;

    ImportBatch(EventStore store) {
        this.store = store;
    }

    /** @param now what finished later is refused */
    void add(Deployment deployment, Instant now) throws StoreException {
        try {
            FutureTimes.refuseFuture(deployment, now);
        } catch (InvalidEventException e) {
            refused++;
            return;
        }
        waiting.add(deployment);
        waitingChanges += deployment.changes().size();
        if (waiting.size() >= MOST_DEPLOYMENTS || waitingChanges >= MOST_CHANGES) {
            flush();
        }
    }

    /** Records what is waiting. */
    void flush() throws StoreException {
        try {
            store.record(List.copyOf(waiting));
            waiting.forEach(this::count);
        } catch (InvalidEventException e) {
            recordOneByOne();
        }
        waiting.clear();
        waitingChanges = 0;
    }

    /** Keeps the others of a batch in which one has a name that is too long. */
    private void recordOneByOne() throws StoreException {
        for (Deployment deployment : waiting) {
            try {
                store.record(deployment);
                count(deployment);
            } catch (InvalidEventException e) {
                refused++;
            }
        }
    }

    private void count(Deployment deployment) {
        recorded++;
        changes += deployment.changes().size();
        cut += deployment.changesCut() ? 1 : 0;
    }

    int recorded() {
        return recorded;
    }

    int refused() {
        return refused;
    }

    int changes() {
        return changes;
    }

    int cut() {
        return cut;
    }
}
