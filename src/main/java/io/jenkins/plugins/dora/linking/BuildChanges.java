package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.Change;
import java.util.List;

/**
 * The commits that a build was the first of its job to contain.
 *
 * @param number the build's number
 * @param changes the commits, in the order in which the build lists them
 */
public record BuildChanges(int number, List<Change> changes) {
    public BuildChanges {
        changes = List.copyOf(changes);
    }
}
