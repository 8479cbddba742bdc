/**
 * Decisions to record something, and what they rest on: what counts may change between a decision and its record.
 */
@NullMarked
package io.jenkins.plugins.dora.store.decision;

import org.jspecify.annotations.NullMarked;
