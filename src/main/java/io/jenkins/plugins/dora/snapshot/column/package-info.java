/**
 * Columns: what is known of many rows, one kind of value at a time, in arrays.
 *
 * <p>A column is made by a builder, which one thread at a time may use, and only ever grows. What a builder hands out
 * never changes and shares its arrays with the builder, so that a million rows are not copied when one is added.
 */
@NullMarked
package io.jenkins.plugins.dora.snapshot.column;

import org.jspecify.annotations.NullMarked;
