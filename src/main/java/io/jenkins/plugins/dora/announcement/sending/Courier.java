package io.jenkins.plugins.dora.announcement.sending;

import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.profile.notification.Recipient;

/** Takes a message to its recipient. */
public interface Courier {
    /** Tries once, within seconds. What fails is the result, never an exception. */
    Attempt deliver(Recipient to, Announcement announcement) throws InterruptedException;
}
