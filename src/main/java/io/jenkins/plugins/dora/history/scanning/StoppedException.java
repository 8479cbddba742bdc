package io.jenkins.plugins.dora.history.scanning;

import java.io.IOException;

/** Work had to be left before it ended, since it did not end when it should. */
public final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("it was stopped, while a file or a directory of the home did not answer");
    }
}
