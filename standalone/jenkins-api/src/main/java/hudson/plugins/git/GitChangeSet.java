package hudson.plugins.git;

import hudson.model.User;
import hudson.scm.ChangeLogSet;
import java.util.Collection;

public class GitChangeSet extends ChangeLogSet.Entry {
    private GitChangeSet() {}

    public String getAuthorName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public User getAuthor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getCommitId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getTimestamp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<String> getAffectedPaths() {
        throw new UnsupportedOperationException();
    }
}
