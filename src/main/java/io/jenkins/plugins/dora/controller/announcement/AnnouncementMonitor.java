package io.jenkins.plugins.dora.controller.announcement;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.dora.announcement.sending.Trouble;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Warns administrators of notifications that have not arrived for a day. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class AnnouncementMonitor extends AdministrativeMonitor {
    @Override
    public String getDisplayName() {
        return Messages.AnnouncementMonitor_DisplayName();
    }

    @Override
    public boolean isActivated() {
        return !troubles().isEmpty();
    }

    /** Returns a sentence about each notification that does not arrive. */
    public List<String> getDetails() {
        return troubles().stream()
                .map(trouble ->
                        Messages.AnnouncementMonitor_Detail(trouble.notification(), trouble.since(), trouble.reason()))
                .toList();
    }

    private static List<Trouble> troubles() {
        return ControllerAnnouncements.get().troubles();
    }
}
