package hudson.scm;

import hudson.model.Run;
import hudson.model.User;
import java.util.Collection;

public abstract class ChangeLogSet<T extends ChangeLogSet.Entry> implements Iterable<T> {
    protected ChangeLogSet(Run<?, ?> run, RepositoryBrowser<?> browser) {}

    public abstract boolean isEmptySet();

    public abstract static class Entry {
        public String getCommitId() {
            throw new UnsupportedOperationException();
        }

        public long getTimestamp() {
            throw new UnsupportedOperationException();
        }

        public abstract User getAuthor();

        public abstract Collection<String> getAffectedPaths();
    }
}
