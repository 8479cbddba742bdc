/**
 * Measures the store and the reports, beside two databases that answer the same questions.
 *
 * <p>{@link io.jenkins.plugins.dora.bench.Benchmarks} makes a history, checks that all answers agree, runs the JMH
 * benchmarks of this package and writes what came out into {@code docs/performance.md}.
 */
@NullMarked
package io.jenkins.plugins.dora.bench;

import org.jspecify.annotations.NullMarked;
