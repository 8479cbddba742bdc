/**
 * Keeps what was recorded: a journal of JSON lines on disk and an index of it in memory.
 *
 * <p>{@link io.jenkins.plugins.dora.store.EventStore} is the door to both,
 * {@link io.jenkins.plugins.dora.store.EventCodec} the format of a line. An event is on disk, written and forced,
 * before the call that records it returns. Nothing that was recorded is ever rewritten; what cannot be read is kept
 * where it is, or set aside, and reported as {@link io.jenkins.plugins.dora.store.Damage}.
 */
@NullMarked
package io.jenkins.plugins.dora.store;

import org.jspecify.annotations.NullMarked;
