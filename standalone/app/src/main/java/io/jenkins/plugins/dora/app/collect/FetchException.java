package io.jenkins.plugins.dora.app.collect;

import java.io.IOException;
import java.time.Duration;

/** A page of a feed could not be fetched. */
final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;
    private final Duration pause;

    private FetchException(String message, boolean temporary, Duration pause) {
        super(message);
        this.temporary = temporary;
        this.pause = pause;
    }

    /** Creates the exception for a failure that lasts until somebody removes its cause. */
    static FetchException permanent(String message) {
        return new FetchException(message, false, Duration.ZERO);
    }

    /**
     * Creates the exception for a failure that may pass by itself.
     *
     * @param pause how long the controller wants to be left alone
     */
    static FetchException temporary(String message, Duration pause) {
        return new FetchException(message, true, pause);
    }

    boolean isTemporary() {
        return temporary;
    }

    Duration pause() {
        return pause;
    }
}
