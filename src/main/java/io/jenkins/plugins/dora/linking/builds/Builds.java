package io.jenkins.plugins.dora.linking.builds;

import java.util.Optional;

/** The existing builds. */
@FunctionalInterface
public interface Builds {
    /** Returns the latest build of {@code job} that is numbered {@code number} or lower. */
    Optional<Build> upTo(String job, int number);
}
