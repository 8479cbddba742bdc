/**
 * Measures the import of history: a made-up Jenkins home of a thousand, ten thousand and a hundred thousand builds.
 *
 * <p>Run by {@code mvn -f standalone -Pbench-import -DskipTests verify}.
 */
@NullMarked
package io.jenkins.plugins.dora.bench.history;

import org.jspecify.annotations.NullMarked;
