package io.jenkins.plugins.dora.history;

import java.util.Optional;

/**
 * A build that was promoted.
 *
 * @param number its number
 * @param displayName what it was called, if not by its number
 * @param git what it checked out with git; empty if it is gone
 */
public record PromotedBuild(int number, Optional<String> displayName, Optional<CheckedOutRevision> git) {}
