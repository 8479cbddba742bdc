package io.jenkins.plugins.dora.controller;

import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The reporter on everything that this controller recorded, kept until something is recorded or configured. */
@Restricted(NoExternalUse.class)
public final class ControllerReporter {
    private static final LatestReporter LATEST = new LatestReporter();

    private ControllerReporter() {}

    /**
     * Returns it at once.
     *
     * @throws IOException if the recorded data cannot be read, or not yet
     */
    public static Reporter get() throws IOException {
        return LATEST.of(
                DoraStore.get().ifOpen().snapshot(), DoraConfiguration.get().profile());
    }
}
