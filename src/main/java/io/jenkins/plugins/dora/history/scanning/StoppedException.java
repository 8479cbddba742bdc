package io.jenkins.plugins.dora.history.scanning;

import java.io.IOException;

/** Reports work that was abandoned because it did not stop in time. */
public final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("it was stopped while a file or a directory of the home did not respond");
    }
}
