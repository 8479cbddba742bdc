package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts every commit once per application and environment, at its first successful deployment. */
final class CountedChanges {
    private final Set<String> seen = new HashSet<>();

    /**
     * Returns the changes that are new with {@code classified}, merges left out.
     *
     * <p>Has to be asked in order of {@code finishedAt}. Of a baseline only stated changes count; other sources would
     * bring the whole history before it.
     */
    List<Change> of(ClassifiedDeployment classified) {
        if (!classified.kind().bringsChanges()) {
            return List.of();
        }
        boolean counts = !classified.baseline() || classified.deployment().changesFrom() == ChangesFrom.STATED;
        List<Change> counted = new ArrayList<>();
        for (Change change : classified.deployment().changes()) {
            if (seen.add(change.id()) && counts && !change.merge()) {
                counted.add(change);
            }
        }
        return List.copyOf(counted);
    }
}
