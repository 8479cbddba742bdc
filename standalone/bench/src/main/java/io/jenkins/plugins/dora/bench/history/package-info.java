/**
 * Measures the import of history: a made-up Jenkins home of a thousand, ten thousand and a hundred thousand builds.
 *
 * <p>Its table stands below those of the store and the reports.
 */
@NullMarked
package io.jenkins.plugins.dora.bench.history;

import org.jspecify.annotations.NullMarked;
