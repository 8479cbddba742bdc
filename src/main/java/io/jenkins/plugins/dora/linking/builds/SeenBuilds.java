package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.model.value.Change;
import java.util.List;
import java.util.Optional;

/** Data of builds that was read before they were deleted. */
@FunctionalInterface
public interface SeenBuilds {
    /**
     * Returns the changes of the builds of {@code job} numbered {@code first} to {@code last}, perhaps with those of
     * their neighbours, but none up to build {@code after}.
     *
     * @return empty if not all of them were ever read
     */
    Optional<List<Change>> changes(String job, int after, int first, int last);

    /** Whether a build of {@code job} between two others is known to have been of a source revision. */
    default boolean wasBuilt(String revision, String job, int after, int before) {
        return false;
    }
}
