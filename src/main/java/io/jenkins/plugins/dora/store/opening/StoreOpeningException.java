package io.jenkins.plugins.dora.store.opening;

import java.io.IOException;
import java.time.Duration;

/** Reports that a store is still opening: retry soon. */
public final class StoreOpeningException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int percent;
    private final Duration retryAfter;

    StoreOpeningException(int percent, Duration retryAfter) {
        super("The recorded deployments are still loading: " + percent + " percent so far; try again in "
                + (retryAfter.toSeconds() == 1 ? "a second" : retryAfter.toSeconds() + " seconds"));
        this.percent = percent;
        this.retryAfter = retryAfter;
    }

    /** Returns how much of the store's files is read, from 0 to 100. */
    public int percent() {
        return percent;
    }

    /** Returns after how long asking again makes sense; whole seconds, at least one. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
