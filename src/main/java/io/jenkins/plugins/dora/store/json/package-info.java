/**
 * Translates between events and lines of JSON, and reports the invalid field of a line with the reason.
 *
 * <p>{@link io.jenkins.plugins.dora.store.json.EventCodec} is the door to it. Reading is stricter than a data binder: a field
 * given twice, a time without zone, a number for a text are refused.
 */
@NullMarked
package io.jenkins.plugins.dora.store.json;

import org.jspecify.annotations.NullMarked;
