package io.jenkins.plugins.dora.controller.forwarding;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.forward.JenkinsReceivers;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.forwarding.ForwardTrouble;
import io.jenkins.plugins.dora.forwarding.Forwards;
import io.jenkins.plugins.dora.profile.Profile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The forwards of this controller; how far they got is in {@code dora/forwards} of the Jenkins home. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ControllerForwards {
    private static final Duration LASTING = Duration.ofDays(1);

    /** Less than the minute between two runs, so that the change of a setting soon applies. */
    private static final Duration TIME = Duration.ofSeconds(50);

    private final Forwards forwards = new Forwards(DoraStore.directory().resolve("forwards"), Clock.systemUTC());
    private volatile List<ForwardTrouble> troubles = List.of();

    static ControllerForwards get() {
        return ExtensionList.lookupSingleton(ControllerForwards.class);
    }

    /**
     * Sends what is not sent yet.
     *
     * @throws IOException if the store cannot be read, or is still being opened
     */
    void run() throws IOException, InterruptedException {
        Profile profile = DoraConfiguration.get().profile();
        if (!profile.forwards().isEmpty()) {
            forwards.run(
                    profile.forwards(),
                    DoraStore.get().ifOpen().feed(),
                    new JenkinsReceivers(profile.environments()),
                    TIME);
        }
        findTroubles();
    }

    /** Reads what does not arrive; the warning is asked for with every page of an administrator, and reads no files. */
    void findTroubles() {
        troubles = forwards.troubles(DoraConfiguration.get().profile().forwards(), LASTING);
    }

    /** Returns the forwards whose events have not arrived for a day, as of a minute ago. */
    List<ForwardTrouble> troubles() {
        return troubles;
    }
}
