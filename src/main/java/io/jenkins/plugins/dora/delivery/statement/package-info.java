/** Records what bodies state: however often it arrives, and in whatever order, what is recorded in the end is the same. */
@NullMarked
package io.jenkins.plugins.dora.delivery.statement;

import org.jspecify.annotations.NullMarked;
