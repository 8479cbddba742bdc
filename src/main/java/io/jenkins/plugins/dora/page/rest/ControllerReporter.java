package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;

/** The reporter on everything that this controller recorded, kept until something is recorded or configured. */
final class ControllerReporter {
    private static final LatestReporter LATEST = new LatestReporter();

    private ControllerReporter() {}

    /** @throws IOException if the recorded data cannot be read */
    static Reporter get() throws IOException {
        return LATEST.of(
                DoraStore.get().ifOpen().snapshot(), DoraConfiguration.get().profile());
    }
}
