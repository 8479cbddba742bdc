package io.jenkins.plugins.dora.profile.notification;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** @throws IllegalArgumentException if something is invalid; the message begins with the key */
    public Notification {
        checkName(name);
        if (on.isEmpty()) {
            throw new IllegalArgumentException("on: is empty, so nothing would ever be sent");
        }
        applications = List.copyOf(applications);
        on = Collections.unmodifiableSet(EnumSet.copyOf(on));
    }

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it has other characters than those of a file name
     */
    public static String checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + Echo.quoted(name)
                    + " is not small letters, digits, \".\", \"_\" and \"-\", at most 63 of them");
        }
        return name;
    }

    /** Returns whether it is about an application. */
    public boolean covers(String application) {
        return applications.isEmpty() || applications.stream().anyMatch(pattern -> pattern.matches(application));
    }

    /**
     * Returns notifications that have a name each of their own.
     *
     * @throws IllegalArgumentException if two have the same
     */
    public static List<Notification> requireDistinct(List<Notification> notifications) {
        Set<String> names = new HashSet<>();
        for (Notification notification : notifications) {
            if (!names.add(notification.name())) {
                throw new IllegalArgumentException("the name " + Echo.quoted(notification.name()) + " is given twice");
            }
        }
        return notifications;
    }
}
