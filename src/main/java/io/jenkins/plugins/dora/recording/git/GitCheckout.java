package io.jenkins.plugins.dora.recording.git;

import io.jenkins.plugins.dora.linking.checkout.Checkout;
import io.jenkins.plugins.dora.linking.checkout.CommitRange;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.util.Optional;
import org.jenkinsci.plugins.gitclient.GitClient;

/**
 * A git repository on an agent.
 *
 * @param client reaches it
 * @param head what is checked out there
 */
record GitCheckout(GitClient client, Head head) implements Checkout {
    @Override
    public String revision() {
        return head.revision();
    }

    @Override
    public boolean isShallow() {
        return head.isShallow();
    }

    @Override
    public Optional<CommitRange> since(String since, ChangeFilter filter) throws IOException, InterruptedException {
        ReadCommits read = client.withRepository(
                new CommitReader(since, revision(), filter.asksForAuthors(), filter.asksForPaths()));
        return Optional.ofNullable(read).map(commits -> range(commits, filter));
    }

    private static CommitRange range(ReadCommits read, ChangeFilter filter) {
        return new CommitRange(
                read.commits().stream()
                        .filter(commit -> filter.counts(commit.author(), commit.paths()))
                        .map(commit -> new Change(commit.id(), commit.committedAt()))
                        .toList(),
                read.isLimited(),
                read.isShallow());
    }
}
