package io.jenkins.plugins.dora.configuration.notification;

import hudson.ExtensionPoint;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import java.util.List;

/** Sends mail; without the plugin that knows the server for mail, there is none. */
public interface MailService extends ExtensionPoint {
    /** Tries once to send a message to all addresses together. */
    Attempt send(List<String> addresses, Announcement announcement);
}
