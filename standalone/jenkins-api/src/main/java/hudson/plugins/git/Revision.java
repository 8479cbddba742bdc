package hudson.plugins.git;

import java.io.Serializable;
import java.util.Collection;

public class Revision implements Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    private Revision() {}

    public String getSha1String() {
        throw new UnsupportedOperationException();
    }

    public Collection<Branch> getBranches() {
        throw new UnsupportedOperationException();
    }
}
