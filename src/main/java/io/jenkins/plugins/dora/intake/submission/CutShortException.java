package io.jenkins.plugins.dora.intake.submission;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Reports an incomplete body: the sender closed the connection, or was silent for too long. */
public final class CutShortException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean late;

    CutShortException(IOException cause) {
        this(
                cause,
                Stream.<Throwable>iterate(cause, each -> each != null, Throwable::getCause)
                        .anyMatch(TimeoutException.class::isInstance));
    }

    private CutShortException(IOException cause, boolean late) {
        super(late ? "The body did not arrive in time" : "The body ended too early", cause);
        this.late = late;
    }

    /** Whether the sender was silent for too long. */
    public boolean isLate() {
        return late;
    }
}
