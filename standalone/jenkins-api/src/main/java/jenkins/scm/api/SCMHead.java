package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionPoint;
import hudson.model.Item;

public class SCMHead {
    private SCMHead() {}

    public abstract static class HeadByItem implements ExtensionPoint {
        @CheckForNull
        public static SCMHead findHead(Item item) {
            throw new UnsupportedOperationException();
        }
    }
}
