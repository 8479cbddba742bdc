package io.jenkins.plugins.dora.intake.submission;

import java.io.IOException;

/** Says that more was sent than is read. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int mostBytes) {
        super("The body is longer than " + mostBytes + " bytes");
    }
}
