package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.occasion.Memory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of one notification.
 *
 * @param memory what was said
 * @param queue what is to be sent, oldest first
 * @param failingSince when the first of the failures happened that nothing arrived after; null if the last message arrived
 * @param failure the reason of the last of them
 */
record SendingState(
        Memory memory,
        List<Queued> queue,
        @Nullable Instant failingSince,
        @Nullable String failure) {
    static final SendingState NEW = new SendingState(Memory.NONE, List.of(), null, null);

    SendingState {
        queue = List.copyOf(queue);
    }

    SendingState with(Memory known, List<Announcement> more) {
        return new SendingState(
                known,
                Stream.concat(queue.stream(), more.stream().map(Queued::of)).toList(),
                failingSince,
                failure);
    }

    /** Returns the state in which one of the queue is another. */
    SendingState replacing(Queued old, Queued other) {
        return new SendingState(
                memory, queue.stream().map(each -> each == old ? other : each).toList(), failingSince, failure);
    }

    SendingState without(Queued done) {
        return new SendingState(
                memory, queue.stream().filter(each -> each != done).toList(), failingSince, failure);
    }

    SendingState arrived() {
        return new SendingState(memory, queue, null, null);
    }

    SendingState failed(Instant at, String reason) {
        return new SendingState(memory, queue, failingSince == null ? at : failingSince, reason);
    }
}
