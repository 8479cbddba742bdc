package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.Outcome;
import java.util.List;

/**
 * The answer to what came in.
 *
 * @param event what is known now, complete
 * @param counts whether it counts; an incident does not that was withdrawn, or whose opening is not known yet
 * @param outcome what that changed
 * @param lines what was recorded, in lines for people
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
