/**
 * Translates between events and lines of JSON, and says of a wrong line which field is wrong and why.
 *
 * <p>{@link io.jenkins.plugins.dora.store.json.EventCodec} is the door to it. Reading is stricter than a data binder: a field
 * given twice, a time without zone, a number for a text are refused.
 */
@NullMarked
package io.jenkins.plugins.dora.store.json;

import org.jspecify.annotations.NullMarked;
