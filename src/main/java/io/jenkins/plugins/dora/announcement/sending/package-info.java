/**
 * Sends messages: at most once each, and with a state on disk that survives the end of the process at any point.
 *
 * <p>What there is to say is on disk before anything is sent, and that a message is being sent before it is. So a message whose
 * sending the end of a process cut off is not sent again, and no other is lost.
 */
@NullMarked
package io.jenkins.plugins.dora.announcement.sending;

import org.jspecify.annotations.NullMarked;
