package io.jenkins.plugins.dora.controller;

import hudson.model.Computer;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.Reporter;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The reporter on everything that this controller recorded, kept until something is recorded or configured. */
@Restricted(NoExternalUse.class)
public final class ControllerReporter {
    private static final Logger LOGGER = Logger.getLogger(ControllerReporter.class.getName());
    private static final LatestReporter LATEST = new LatestReporter();
    private static final AtomicBoolean PREPARING = new AtomicBoolean();

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

    /**
     * Returns it for a build, which must not wait. If nothing is assessed yet, everything is from now on.
     *
     * @throws IOException if the recorded data cannot be read, or not yet, or is not assessed
     */
    public static Reporter atOnce() throws IOException {
        try {
            return LATEST.atOnce(
                            DoraStore.get().ifOpen().snapshot(),
                            DoraConfiguration.get().profile())
                    .orElseThrow(
                            () -> new IOException("the records are being read and assessed; try again in a moment"));
        } catch (IOException e) {
            prepare();
            throw e;
        }
    }

    private static void prepare() {
        if (PREPARING.compareAndSet(false, true)) {
            Computer.threadPoolForRemoting.execute(() -> {
                try {
                    LATEST.of(
                            DoraStore.get().snapshot(), DoraConfiguration.get().profile());
                } catch (IOException e) {
                    LOGGER.log(Level.FINE, "Not assessed", e);
                } finally {
                    PREPARING.set(false);
                }
            });
        }
    }
}
