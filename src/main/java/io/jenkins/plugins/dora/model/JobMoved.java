package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Instant;

/**
 * A job or folder that has a new full name; builds recorded under the old one are found under the new one.
 *
 * @param at when the move was recorded
 * @param from the full name before, of a job or of a folder with all that lies beneath
 * @param to the full name since
 * @param isTimed whether {@code at} is known; a move without a time is the same whenever it is recorded
 */
public record JobMoved(Instant at, String from, String to, boolean isTimed) implements Event {
    /** Creates a move that was recorded at that time. */
    public JobMoved(Instant at, String from, String to) {
        this(at, from, to, true);
    }

    public JobMoved {
        from = Preconditions.text(from, "from");
        to = Preconditions.text(to, "to");
    }

    @Override
    public String id() {
        return from + '>' + to + (isTimed ? "@" + at : "");
    }

    /** Returns what {@code job} is called after this move; the same name where the move does not concern it. */
    public String rename(String job) {
        if (job.equals(from)) {
            return to;
        }
        return job.startsWith(from + '/') ? to + job.substring(from.length()) : job;
    }
}
