/**
 * Finds out which changes a deployment or a version brought.
 *
 * <p>The starting point is always the {@link io.jenkins.plugins.dora.linking.history.Baseline}: what was there before,
 * as the {@link io.jenkins.plugins.dora.linking.history.RecordedHistory} provides them.
 * Any other source of changes, such as a repository, is a {@link io.jenkins.plugins.dora.linking.ChangeSource}; nothing here
 * knows of Jenkins.
 */
@NullMarked
package io.jenkins.plugins.dora.linking;

import org.jspecify.annotations.NullMarked;
