package io.jenkins.plugins.dora.recording.git;

import hudson.remoting.VirtualChannel;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jenkinsci.plugins.gitclient.RepositoryCallback;
import org.jspecify.annotations.Nullable;

/** Reads on an agent which commit is checked out; null where there is none yet. */
final class HeadReader implements RepositoryCallback<@Nullable Head> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Head invoke(Repository repository, VirtualChannel channel) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        return head == null ? null : new Head(head.name(), isShallow(repository));
    }

    private static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }
}
