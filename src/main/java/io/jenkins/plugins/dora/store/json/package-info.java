/**
 * Reads the fields of a JSON object and says, with the path of the field, what is wrong with one.
 *
 * <p>Stricter than a data binder: a field given twice, a time without zone, a number for a text are refused.
 */
@NullMarked
package io.jenkins.plugins.dora.store.json;

import org.jspecify.annotations.NullMarked;
