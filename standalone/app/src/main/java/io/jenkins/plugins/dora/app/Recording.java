package io.jenkins.plugins.dora.app;

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
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.journal.LineReader;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records the events of a stream and counts what became of them.
 *
 * <p>Events go to the store in batches: forcing each of them to disk on its own takes a thousand times as long. What
 * was counted as recorded is on disk.
 */
final class Recording {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_BYTES = 2 * EventCodec.MAX_LINE_BYTES;

    private final EventStore store;
    private final Clock clock;
    private final Refusals refusals;
    private final EventCodec codec = new EventCodec();
    private final List<Numbered> batch = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int batchBytes;
    private int refused;

    /**
     * @param store where to record
     * @param clock tells when an event was recorded that does not say so
     * @param refusals hears of every line that is no event
     */
    Recording(EventStore store, Clock clock, Refusals refusals) {
        this.store = store;
        this.clock = clock;
        this.refusals = refusals;
    }

    /**
     * Records every line that is an event; blank lines do not matter.
     *
     * @throws IOException if the lines cannot be read or the events not be written
     */
    void record(LineReader lines) throws IOException {
        for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            if (!line.get().isBlank()) {
                add(line.get());
            }
            if (batch.size() >= MOST_EVENTS || batchBytes >= MOST_BYTES) {
                flush();
            }
        }
        flush();
    }

    private void add(LineReader.Line line) throws IOException {
        try {
            Event event = codec.decode(line.bytes(), clock.instant());
            FutureTimes.refuseFuture(event, clock.instant());
            if (event instanceof ApplicationVersion version
                    && !version.components().isEmpty()) {
                refuseCycle(version);
            }
            batch.add(new Numbered(line.number(), completed(event)));
            batchBytes += line.bytes().length;
        } catch (InvalidEventException e) {
            refuse(line.number(), e);
        }
    }

    /** Looks at everything before the version, the lines directly before it included. */
    private void refuseCycle(ApplicationVersion version) throws IOException {
        flush();
        new VersionHistory(new SnapshotHistory(store.snapshot())).refuseCycle(version);
    }

    /** Links a deployment that states nothing of its changes to everything before it, the lines directly before included. */
    private Event completed(Event event) throws IOException {
        if (!(event instanceof Deployment deployment)
                || !StatedDeployments.isLinked(deployment)
                || !isRecordedVersion(deployment)) {
            return event;
        }
        flush();
        Snapshot snapshot = store.snapshot();
        return new StatedDeployments(new SnapshotHistory(snapshot))
                .complete(deployment, snapshot.find(deployment.id()).map(RecordedDeployment::deployment));
    }

    /** Whether anything is known of what is in the version: without that, nothing has to be on disk before. */
    private boolean isRecordedVersion(Deployment deployment) {
        return batch.stream()
                        .map(Numbered::event)
                        .anyMatch(event -> event instanceof ApplicationVersion version
                                && version.application().equals(deployment.application())
                                && version.version().equals(deployment.version()))
                || store.snapshot().versionsOf(deployment.application()).last(deployment.version()) >= 0;
    }

    private void flush() throws IOException {
        try {
            count(store.record(batch.stream().map(Numbered::event).toList()));
        } catch (InvalidEventException e) {
            flushOneByOne();
        }
        batch.clear();
        batchBytes = 0;
    }

    /** Keeps the others of a batch that holds an event which the store cannot write. */
    private void flushOneByOne() throws IOException {
        for (Numbered one : batch) {
            try {
                count(List.of(store.record(one.event)));
            } catch (InvalidEventException e) {
                refuse(one.line, e);
            }
        }
    }

    private void count(List<Outcome> recorded) {
        recorded.forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    }

    private void refuse(long line, InvalidEventException reason) {
        refused++;
        refusals.refused(line, String.valueOf(reason.getMessage()));
    }

    /** Tells whether no line was refused. */
    boolean isComplete() {
        return refused == 0;
    }

    /** Says what became of the events, such as {@code 3 new, 1 replaced, 0 unchanged, 0 refused}. */
    @Override
    public String toString() {
        return count(Outcome.NEW) + " new, " + count(Outcome.REPLACED) + " replaced, " + count(Outcome.UNCHANGED)
                + " unchanged, " + refused + " refused";
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private record Numbered(long line, Event event) {}

    /** Hears of lines that are refused. */
    interface Refusals {
        /**
         * @param line number of the line, from 1
         * @param reason what is wrong with it, in one line
         */
        void refused(long line, String reason);
    }
}
