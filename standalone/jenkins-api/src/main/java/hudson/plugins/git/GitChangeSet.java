package hudson.plugins.git;

import hudson.scm.ChangeLogSet;

public abstract class GitChangeSet extends ChangeLogSet.Entry {
    private GitChangeSet() {}
}
