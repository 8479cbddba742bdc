package hudson.model;

import java.util.Set;

public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R> {
    public AbstractBuild<?, ?> getRootBuild() {
        throw new UnsupportedOperationException();
    }

    public Set<String> getSensitiveBuildVariables() {
        throw new UnsupportedOperationException();
    }
}
