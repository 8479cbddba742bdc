/**
 * Finds out which changes a deployment brought.
 *
 * <p>The starting point is always the {@link io.jenkins.plugins.dora.linking.Baseline}: what was there before.
 * Builds and repositories are behind {@link io.jenkins.plugins.dora.linking.Changelog}; nothing here knows of
 * Jenkins.
 */
@NullMarked
package io.jenkins.plugins.dora.linking;

import org.jspecify.annotations.NullMarked;
