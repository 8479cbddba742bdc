package io.jenkins.plugins.dora.intake.submission;

import java.io.IOException;

/** Reports a body that is too large. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int mostBytes) {
        super("The body is longer than " + mostBytes + " bytes");
    }
}
