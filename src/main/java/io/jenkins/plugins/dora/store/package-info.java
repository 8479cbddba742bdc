/**
 * Stores events: a journal of JSON lines on disk and an index of it in memory.
 *
 * <p>{@link io.jenkins.plugins.dora.store.EventStore} is the door to both. An event is on disk, written and forced, before
 * the call that records it returns. Nothing that was recorded is ever rewritten or deleted;
 * {@link io.jenkins.plugins.dora.store.Retention} only leaves out and moves to an archive.
 */
@NullMarked
package io.jenkins.plugins.dora.store;

import org.jspecify.annotations.NullMarked;
