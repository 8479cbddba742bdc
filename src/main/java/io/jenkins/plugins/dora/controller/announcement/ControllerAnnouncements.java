package io.jenkins.plugins.dora.controller.announcement;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.dora.announcement.sending.Announcer;
import io.jenkins.plugins.dora.announcement.sending.Trouble;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.notification.JenkinsCourier;
import io.jenkins.plugins.dora.controller.ControllerReporter;
import io.jenkins.plugins.dora.controller.DoraStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The notifications of this controller, whose state is in {@code dora/announcements} of the Jenkins home. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ControllerAnnouncements {
    private static final Duration LASTING = Duration.ofDays(1);

    private final Announcer announcer;
    private volatile List<Trouble> troubles = List.of();

    public ControllerAnnouncements() {
        Clock clock = Clock.systemUTC();
        announcer = new Announcer(DoraStore.directory().resolve("announcements"), new JenkinsCourier(clock), clock);
    }

    static ControllerAnnouncements get() {
        return ExtensionList.lookupSingleton(ControllerAnnouncements.class);
    }

    /** Writes what there is to say, and sends what is due. */
    void run() throws IOException, InterruptedException {
        announcer.run(DoraConfiguration.get().profile(), ControllerReporter::get, JenkinsCourier.page());
        findTroubles();
    }

    /** Reads what does not arrive; the warning is asked for with every page of an administrator, and reads no files. */
    void findTroubles() {
        troubles = announcer.troubles(DoraConfiguration.get().profile().notifications(), LASTING);
    }

    /** Returns the notifications whose messages have not arrived for a day, as they stood a minute ago. */
    List<Trouble> troubles() {
        return troubles;
    }
}
