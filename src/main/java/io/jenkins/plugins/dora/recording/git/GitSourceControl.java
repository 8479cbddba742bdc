package io.jenkins.plugins.dora.recording.git;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import hudson.plugins.git.Branch;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;
import io.jenkins.plugins.dora.recording.changes.Checkout;
import io.jenkins.plugins.dora.recording.changes.ListedCommit;
import io.jenkins.plugins.dora.recording.changes.SourceControl;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jenkinsci.plugins.gitclient.Git;
import org.jenkinsci.plugins.gitclient.GitClient;
import org.jenkinsci.plugins.variant.OptionalExtension;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Translates what the git plugin tells. */
@OptionalExtension(requirePlugins = "git")
@Restricted(NoExternalUse.class)
public final class GitSourceControl implements SourceControl {
    @Override
    public Optional<String> revisionOf(Run<?, ?> run) {
        return firstRevision(run).map(Revision::getSha1String);
    }

    @Override
    public Optional<String> branchOf(Run<?, ?> run) {
        return firstRevision(run)
                .flatMap(revision -> revision.getBranches().stream().findFirst())
                .map(Branch::getName);
    }

    private static Optional<Revision> firstRevision(Run<?, ?> run) {
        return run.getActions(BuildData.class).stream()
                .map(BuildData::getLastBuiltRevision)
                .filter(Objects::nonNull)
                .filter(revision -> !revision.getSha1String().isEmpty())
                .findFirst();
    }

    @Override
    public Optional<Checkout> checkoutIn(FilePath directory, EnvVars variables)
            throws IOException, InterruptedException {
        FilePath root = rootOf(directory, variables.get("WORKSPACE", directory.getRemote()));
        if (root == null) {
            return Optional.empty();
        }
        GitClient client = Git.with(null, variables).in(root).getClient();
        return Optional.ofNullable(client.withRepository(new HeadReader())).map(head -> new GitCheckout(client, head));
    }

    @Override
    public Map<String, ListedCommit> commitsOf(Run<?, ?> run) throws IOException {
        return ListedCommits.in(run.getRootDir().toPath());
    }

    /** Looks upwards from {@code directory}, but not out of {@code workspace}: what lies above is not the build's. */
    private static @Nullable FilePath rootOf(FilePath directory, String workspace)
            throws IOException, InterruptedException {
        FilePath candidate = directory;
        while (candidate != null && !candidate.child(".git").exists()) {
            candidate = candidate.getRemote().equals(workspace) ? null : candidate.getParent();
        }
        return candidate;
    }
}
