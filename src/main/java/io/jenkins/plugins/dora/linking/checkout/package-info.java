/**
 * The changes that a build can show of its source code: the commits of a checkout since a revision, or the changelog.
 *
 * <p>What asks an agent, and how long it waits, is up to the {@link io.jenkins.plugins.dora.linking.checkout.Checkout}.
 */
@NullMarked
package io.jenkins.plugins.dora.linking.checkout;

import org.jspecify.annotations.NullMarked;
