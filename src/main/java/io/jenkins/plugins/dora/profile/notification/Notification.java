package io.jenkins.plugins.dora.profile.notification;

import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is notified of what.
 *
 * @param name what it is called
 * @param to where it goes
 * @param applications the names of the applications that it is about; none stands for all
 * @param on what it is about
 * @param digest when the digest is sent; the rest is looked at every day at the same time of day
 */
public record Notification(
        String name, Recipient to, List<AntPattern> applications, Set<Occasion> on, DigestTime digest) {
    /** @throws IllegalArgumentException if something is invalid; the message begins with the key */
    public Notification {
        KeyName.check(name);
        if (on.isEmpty()) {
            throw new IllegalArgumentException("on: is empty, so nothing would ever be sent");
        }
        applications = List.copyOf(applications);
        on = Collections.unmodifiableSet(EnumSet.copyOf(on));
    }

    /** Returns whether it is about an application. */
    public boolean covers(String application) {
        return applications.isEmpty() || applications.stream().anyMatch(pattern -> pattern.matches(application));
    }
}
