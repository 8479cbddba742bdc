package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import java.util.List;
import java.util.Optional;

/**
 * The changes a deployment brought, and how that is known.
 *
 * @param changes the changes, each once
 * @param from where they were learned from
 * @param cut whether some are known to be missing
 * @param baseline what they are counted from; empty for the first deployment
 */
public record LinkedChanges(List<Change> changes, ChangesFrom from, boolean cut, Optional<Baseline> baseline) {
    public LinkedChanges {
        changes = List.copyOf(changes);
    }
}
