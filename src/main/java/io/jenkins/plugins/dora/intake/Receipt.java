package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.Outcome;
import java.util.List;

/**
 * The answer to an event that was recorded.
 *
 * @param event the complete event as it is now
 * @param counts whether it counts; an incident does not that was withdrawn, or whose opening is not known yet
 * @param outcome the effect of recording it
 * @param lines a description of the record for people
 */
public record Receipt<E extends Event>(E event, boolean counts, Outcome outcome, List<String> lines) {
    public Receipt {
        lines = List.copyOf(lines);
    }

    /** Whether nothing was recorded under the id before. */
    public boolean isNew() {
        return outcome == Outcome.NEW;
    }
}
