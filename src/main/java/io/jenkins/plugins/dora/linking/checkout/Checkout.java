package io.jenkins.plugins.dora.linking.checkout;

import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.util.Optional;

/** Source code in a directory of an agent. */
public interface Checkout {
    /** Returns the revision that is checked out. */
    String revision();

    /** Whether the local repository does not go back to the beginning. */
    boolean isShallow();

    /**
     * Returns the commits that {@link #revision} contains and {@code revision} does not.
     *
     * @return empty if {@code revision} is not in the local repository
     */
    Optional<CommitRange> since(String revision, ChangeFilter filter) throws IOException, InterruptedException;
}
