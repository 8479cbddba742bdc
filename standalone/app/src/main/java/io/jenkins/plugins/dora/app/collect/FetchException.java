package io.jenkins.plugins.dora.app.collect;

import java.io.IOException;
import java.time.Duration;

/** A page of a feed could not be fetched. */
final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final Duration pause;

    private FetchException(String message, boolean passing, Duration pause) {
        super(message);
        this.passing = passing;
        this.pause = pause;
    }

    /** Creates the exception for a failure that somebody has to do something about. */
    static FetchException lasting(String message) {
        return new FetchException(message, false, Duration.ZERO);
    }

    /**
     * Creates the exception for a failure that may pass by itself.
     *
     * @param pause how long the controller wants to be left alone
     */
    static FetchException passing(String message, Duration pause) {
        return new FetchException(message, true, pause);
    }

    boolean isPassing() {
        return passing;
    }

    Duration pause() {
        return pause;
    }
}
