/** Records the statements of bodies: the result is the same however often and in whatever order they arrive. */
@NullMarked
package io.jenkins.plugins.dora.delivery.statement;

import org.jspecify.annotations.NullMarked;
