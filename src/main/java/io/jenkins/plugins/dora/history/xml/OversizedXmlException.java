package io.jenkins.plugins.dora.history.xml;

import java.io.IOException;

/** A file, or something in it, is larger than anything that Jenkins writes. */
public final class OversizedXmlException extends IOException {
    private static final long serialVersionUID = 1L;

    public OversizedXmlException(String what) {
        super(what);
    }
}
