package hudson.plugins.git;

import java.io.Serializable;

public class Revision implements Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    private Revision() {}

    public String getSha1String() {
        throw new UnsupportedOperationException();
    }
}
