package io.jenkins.plugins.dora.recording.git;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.linking.checkout.Checkout;
import io.jenkins.plugins.dora.recording.changes.SourceControl;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jenkinsci.plugins.gitclient.Git;
import org.jenkinsci.plugins.gitclient.GitClient;
import org.jenkinsci.plugins.variant.OptionalExtension;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Adapts the git plugin. */
@OptionalExtension(requirePlugins = "git")
@Restricted(NoExternalUse.class)
public final class GitSourceControl implements SourceControl {
    @Override
    public Optional<String> revisionOf(Run<?, ?> run) {
        return ApplicationCheckout.of(run).map(checkout -> checkout.revision());
    }

    @Override
    public Optional<String> branchOf(Run<?, ?> run) {
        return ApplicationCheckout.of(run).flatMap(checkout -> checkout.branch());
    }

    @Override
    public Optional<Function<String, Optional<String>>> pagesOf(Job<?, ?> job) {
        return RepositoryPages.of(job).map(pages -> pages::of);
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
