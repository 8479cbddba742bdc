package io.jenkins.plugins.dora.linking;

import java.util.List;
import java.util.Optional;

/**
 * The changes of a deployment or a version, and their source.
 *
 * @param found the changes
 * @param start what they are counted from; empty for the first deployment or version
 * @param isReturn whether the deployed version was there before
 * @param warnings why some or all could not be linked
 */
public record LinkedChanges(
        FoundChanges found, Optional<StartingPoint> start, boolean isReturn, List<String> warnings) {
    public LinkedChanges {
        warnings = List.copyOf(warnings);
    }
}
