package io.jenkins.plugins.dora.recording.changes;

import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * What the changelog of a build tells of a commit.
 *
 * @param author the name of who wrote it; empty if nobody asks
 * @param committedAt when it was committed, in milliseconds since the epoch; negative if that is not known
 */
@Restricted(NoExternalUse.class)
public record ListedCommit(String author, long committedAt) {}
