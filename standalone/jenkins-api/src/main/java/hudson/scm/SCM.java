package hudson.scm;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionPoint;
import hudson.model.Describable;

public abstract class SCM implements Describable<SCM>, ExtensionPoint {
    public final @CheckForNull RepositoryBrowser<?> getEffectiveBrowser() {
        throw new UnsupportedOperationException();
    }
}
