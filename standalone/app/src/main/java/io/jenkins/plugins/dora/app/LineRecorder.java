package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.intake.bulk.BulkIntake;
import io.jenkins.plugins.dora.intake.bulk.BulkResults;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.journal.LineReader;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Records the events of a stream and counts what became of them. What was counted as recorded is on disk. */
final class LineRecorder implements BulkResults<Long> {
    private final BulkIntake<Long> intake;
    private final Clock clock;
    private final Refusals refusals;
    private final EventCodec codec = new EventCodec();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int refused;

    /**
     * @param store where to record
     * @param clock shows when an event was recorded that does not say so
     * @param refusals hears of every line that is not an event
     */
    LineRecorder(EventStore store, Clock clock, Refusals refusals) {
        intake = new BulkIntake<>(store, clock, this);
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
        }
        intake.flush();
    }

    private void add(LineReader.Line line) throws IOException {
        try {
            intake.addStated(line.number(), codec.decode(line.bytes(), clock.instant()));
        } catch (InvalidEventException e) {
            refused(line.number(), e);
        }
    }

    @Override
    public void recorded(Long line, Event event, Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    @Override
    public void refused(Long line, InvalidEventException reason) {
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

    /** Hears of lines that are refused. */
    interface Refusals {
        /**
         * @param line number of the line, from 1
         * @param reason what is wrong with it, in one line
         */
        void refused(long line, String reason);
    }
}
