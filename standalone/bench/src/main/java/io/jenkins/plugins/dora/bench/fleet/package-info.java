/** Several controllers: reading their stores as one, and collecting their events. */
@NullMarked
package io.jenkins.plugins.dora.bench.fleet;

import org.jspecify.annotations.NullMarked;
