package io.jenkins.plugins.dora.app.serve;

import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.rest.ErrorCode;
import io.jenkins.plugins.dora.report.rest.RestException;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;

/** Gives a reporter on what is recorded at the moment. */
@FunctionalInterface
public interface ReporterSource {
    /**
     * Returns a reporter on what counts now.
     *
     * @throws StoreOpeningException if what was recorded is still being read
     * @throws IOException if it cannot be read
     */
    Reporter get() throws IOException;

    /** Whether what happens now can be recorded, as far as is known. */
    default boolean isWritable() {
        return true;
    }

    /**
     * Returns everything that was recorded in the order of recording.
     *
     * @throws StoreOpeningException if what was recorded is still being read
     * @throws IOException if it cannot be read
     */
    default Feed feed() throws IOException {
        throw new RestException(ErrorCode.NOT_FOUND, "Several stores have no common feed; serve each of them");
    }
}
