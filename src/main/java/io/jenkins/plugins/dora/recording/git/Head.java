package io.jenkins.plugins.dora.recording.git;

import java.io.Serializable;

/**
 * The answer of an agent about a local repository.
 *
 * @param revision the commit that is checked out
 * @param isShallow whether the repository does not go back to the beginning
 */
record Head(String revision, boolean isShallow) implements Serializable {}
