package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import java.util.List;

/**
 * The result of a look.
 *
 * @param memory what the next look needs to know
 * @param announcements what there is to say
 */
public record Edition(Memory memory, List<Announcement> announcements) {
    public Edition {
        announcements = List.copyOf(announcements);
    }
}
