package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.decision.Premises;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events that are recorded together, all or none, and what came of it. */
final class Batch {
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final @Nullable Premises premises;
    private List<Outcome> outcomes = List.of();
    private @Nullable StoreException failure;
    private boolean done;
    private boolean isOutdated;

    /**
     * Takes events that are to be recorded whatever counts by then.
     *
     * @throws InvalidEventException if {@code codec} would not read one of the events back
     */
    Batch(List<Event> events, EventCodec codec) {
        this(events, codec, null);
    }

    /**
     * Takes events that are only to be recorded if premises hold.
     *
     * @throws InvalidEventException if {@code codec} would not read one of the events back
     */
    Batch(Premises premises, EventCodec codec) {
        this(premises.proposal().events(), codec, premises);
    }

    private Batch(List<Event> events, EventCodec codec, @Nullable Premises premises) {
        this.premises = premises;
        for (Event stated : events) {
            byte[] line = EventWriter.line(stated);
            // What counts is what a restart would read, to the letter.
            Event event = codec.decode(line, stated.at());
            this.events.add(event);
            lines.add(event.equals(stated) ? line : EventWriter.line(event));
        }
    }

    /**
     * Works out what the events change, and adds those that change something; no events if premises do not hold.
     *
     * @param index holds what counts now
     */
    void draft(EventIndex index, EventIndex.Draft draft, List<byte[]> newLines, List<Event> newEvents) {
        isOutdated = premises != null && !(premises.hold(index.snapshot()) && premises.holdAfter(newEvents));
        if (isOutdated) {
            return;
        }
        List<Outcome> drafted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Outcome outcome = draft.add(events.get(i));
            drafted.add(outcome);
            if (outcome != Outcome.UNCHANGED) {
                newLines.add(lines.get(i));
                newEvents.add(events.get(i));
            }
        }
        outcomes = List.copyOf(drafted);
    }

    void confirm() {
        done = true;
    }

    void fail(StoreException reason) {
        failure = reason;
        done = true;
    }

    boolean isDone() {
        return done;
    }

    /** Returns what each event changed, once the batch is done; empty if nothing was recorded, since premises did not hold. */
    Optional<List<Outcome>> outcomes() throws StoreException {
        if (failure != null) {
            throw failure;
        }
        return isOutdated ? Optional.empty() : Optional.of(outcomes);
    }
}
