/**
 * Assesses each deployment in the context of all others: its kind, its counted changes, why it failed and when it was
 * repaired.
 *
 * <p>An assessment depends on the whole history and on the profile, never on a period or a scope, and never changes
 * what is recorded: an older deployment that is recorded late gives another assessment.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment;

import org.jspecify.annotations.NullMarked;
