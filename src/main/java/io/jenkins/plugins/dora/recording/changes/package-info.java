/**
 * Adapts builds, changelogs and checkouts to the sources that {@code linking} asks for changes.
 *
 * <p>Data that only one version control system has is behind
 * {@link io.jenkins.plugins.dora.recording.changes.SourceControl}, so that its plugin may be missing.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.changes;

import org.jspecify.annotations.NullMarked;
