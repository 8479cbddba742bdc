package io.jenkins.plugins.dora.history.xml;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Reports a document that is truncated or not XML. */
public final class DamagedXmlException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamagedXmlException(XMLStreamException cause) {
        super(cause);
    }

    /** Returns the failure to read the document, which may be that of the disk. */
    static IOException of(XMLStreamException e) {
        return e.getNestedException() instanceof IOException disk ? disk : new DamagedXmlException(e);
    }
}
