package hudson.plugins.git;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.scm.ChangeLogParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jenkinsci.plugins.gitclient.GitClient;

public class GitChangeLogParser extends ChangeLogParser {
    public GitChangeLogParser(GitClient git, boolean authorOrCommitter) {}

    public List<GitChangeSet> parse(@NonNull InputStream changelog) throws IOException {
        throw new UnsupportedOperationException();
    }
}
