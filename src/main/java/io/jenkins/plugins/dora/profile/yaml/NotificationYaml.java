package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes notifications: who is notified of what. */
final class NotificationYaml {
    private static final String KEY = "notifications";
    private static final List<String> SECRETS = List.of("slack", "teams", "json", Recipient.SECRET);

    private NotificationYaml() {}

    /** Returns the notifications of a profile. */
    static List<Notification> read(Section dora) {
        List<Notification> notifications = dora.list(KEY, dora.sectionBy(NotificationYaml::notification)).stream()
                .flatMap(Optional::stream)
                .toList();
        dora.read(KEY, node -> KeyName.requireDistinct(notifications, Notification::name));
        return notifications;
    }

    /** Returns a notification; empty if its name or its recipient is missing or wrong, which is a problem already. */
    private static Optional<Notification> notification(Section section) {
        Optional<String> name = section.require("name", ScalarReader::text);
        Optional<Recipient> to = section.require("to", section.sectionBy(NotificationYaml::recipient));
        List<AntPattern> applications = section.list("applications", ScalarReader::antPattern);
        Optional<DigestTime> digest = section.read("digest", node -> new DigestTime(ScalarReader.text(node)));
        List<Occasion> stated = section.list("on", ScalarReader.oneOf(Occasion.class));
        Set<Occasion> on = stated.isEmpty() ? Occasion.DEFAULT : EnumSet.copyOf(stated);
        return name.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Notification(name.get(), to.get(), applications, on, digest.orElse(DigestTime.DEFAULT)));
    }

    private static Recipient recipient(Section to) {
        Map<String, String> secrets = new LinkedHashMap<>();
        SECRETS.forEach(key -> to.read(key, ScalarReader::text).ifPresent(id -> secrets.put(key, id)));
        return Recipient.of(secrets, to.list(Recipient.key(Channel.MAIL), ScalarReader::text));
    }

    /** Writes a notification as it is read; what is not set is left out. */
    static Map<String, Object> write(Notification notification) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", notification.name());
        written.put("to", recipient(notification.to()));
        if (!notification.applications().isEmpty()) {
            written.put(
                    "applications",
                    notification.applications().stream().map(AntPattern::text).toList());
        }
        if (!notification.on().equals(Occasion.DEFAULT)) {
            written.put("on", notification.on().stream().map(Enum::name).toList());
        }
        if (!notification.digest().equals(DigestTime.DEFAULT)) {
            written.put("digest", notification.digest().text());
        }
        return written;
    }

    private static Map<String, Object> recipient(Recipient to) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(Recipient.key(to.channel()), to.channel() == Channel.MAIL ? to.mail() : to.address());
        if (!to.signature().isEmpty()) {
            written.put(Recipient.SECRET, to.signature());
        }
        return written;
    }
}
