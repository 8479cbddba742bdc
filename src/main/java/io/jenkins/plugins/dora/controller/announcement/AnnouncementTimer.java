package io.jenkins.plugins.dora.controller.announcement;

import hudson.Extension;
import hudson.model.AsyncPeriodicWork;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Looks every minute whether a notification is due, in a thread of its own; never in a build. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class AnnouncementTimer extends AsyncPeriodicWork {
    private static final Logger LOGGER = Logger.getLogger(AnnouncementTimer.class.getName());

    public AnnouncementTimer() {
        super("DORA metrics notifications");
    }

    @Override
    public long getRecurrencePeriod() {
        return TimeUnit.MINUTES.toMillis(1);
    }

    @Override
    protected void execute(TaskListener listener) throws InterruptedException {
        try {
            ControllerAnnouncements.get().run();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot send notifications now", e);
        }
    }
}
