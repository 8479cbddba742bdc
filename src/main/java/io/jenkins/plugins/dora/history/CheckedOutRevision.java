package io.jenkins.plugins.dora.history;

import java.util.Optional;

/**
 * A checkout by the git plugin.
 *
 * @param branch the branch as the plugin names it, such as {@code refs/remotes/origin/main}
 * @param revision the commit
 */
public record CheckedOutRevision(Optional<String> branch, String revision) {}
