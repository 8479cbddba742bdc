/**
 * Finds out which changes a deployment brought.
 *
 * <p>The starting point is always the {@link io.jenkins.plugins.dora.linking.Baseline}: what was there before,
 * as the {@link io.jenkins.plugins.dora.linking.RecordedHistory} tells.
 * Builds and repositories are behind {@link io.jenkins.plugins.dora.linking.Changelog}; nothing here knows of
 * Jenkins.
 */
@NullMarked
package io.jenkins.plugins.dora.linking;

import org.jspecify.annotations.NullMarked;
