package hudson.plugins.git.browser;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.plugins.git.GitChangeSet;
import hudson.scm.RepositoryBrowser;
import java.io.IOException;
import java.net.URL;

public abstract class GitRepositoryBrowser extends RepositoryBrowser<GitChangeSet> {
    public final String getRepoUrl() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public URL getChangeSetLink(final String commitId) throws IOException {
        throw new UnsupportedOperationException();
    }
}
