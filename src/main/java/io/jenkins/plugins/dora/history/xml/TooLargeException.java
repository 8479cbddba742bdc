package io.jenkins.plugins.dora.history.xml;

import java.io.IOException;

/** A file, or something in it, is larger than anything that Jenkins writes. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String what) {
        super(what);
    }
}
