/**
 * Benchmarks: tables of limits, and the bands between them.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.benchmark;

import org.jspecify.annotations.NullMarked;
