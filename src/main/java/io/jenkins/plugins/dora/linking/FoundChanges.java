package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.List;

/**
 * The changes that one source found.
 *
 * @param from the source
 * @param changes the changes, each once
 * @param cut whether some are known to be missing
 */
public record FoundChanges(ChangesFrom from, List<Change> changes, boolean cut) {
    /** No changes, and no doubt about it. */
    public static final FoundChanges NONE = new FoundChanges(ChangesFrom.NONE, List.of(), false);

    public FoundChanges {
        changes = List.copyOf(changes);
    }
}
