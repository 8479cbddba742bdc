/**
 * Sends what was recorded to other systems. The journal is the queue: {@link io.jenkins.plugins.dora.forwarding.Forwarder}
 * reads it from a cursor on, sends one event after the other, and moves the cursor behind what arrived.
 */
@NullMarked
package io.jenkins.plugins.dora.forwarding;

import org.jspecify.annotations.NullMarked;
