package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import java.time.Instant;

/**
 * A message that is to be sent.
 *
 * @param announcement the message
 * @param tries how often it was tried
 * @param notBefore when it may be tried
 * @param begun whether a try has begun whose end is not known
 */
record Queued(Announcement announcement, int tries, Instant notBefore, boolean begun) {
    static Queued of(Announcement announcement) {
        return new Queued(announcement, 0, announcement.at(), false);
    }

    Queued begin() {
        return new Queued(announcement, tries, notBefore, true);
    }

    Queued failed(Instant again) {
        return new Queued(announcement, tries + 1, again, false);
    }
}
