package io.jenkins.plugins.dora.recording.items;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.init.Terminator;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.controller.Predecessors;
import io.jenkins.plugins.dora.intake.LogLine;
import io.jenkins.plugins.dora.model.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.DoNotUse;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Records events of jobs and folders, which Jenkins reports once: at once where the store is open, else as soon as it
 * can be written to, be it after a restart.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public class ItemEvents {
    private static final Logger LOGGER = Logger.getLogger(ItemEvents.class.getName());
    private static final int PATIENCE_SECONDS = 1;
    private static final int SECONDS_UNTIL_NEXT_TRY = 60;

    private final Supplier<DoraStore> store;
    private final ScheduledThreadPoolExecutor thread;

    public ItemEvents() {
        this(DoraStore::get, new NamingThreadFactory(new DaemonThreadFactory(), "DORA metrics: jobs and folders"));
    }

    ItemEvents(Supplier<DoraStore> store, ThreadFactory threads) {
        this.store = store;
        thread = new ScheduledThreadPoolExecutor(1, threads);
        thread.setKeepAliveTime(1, TimeUnit.MINUTES);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Returns the one of this controller. */
    public static ItemEvents get() {
        return ExtensionList.lookupSingleton(ItemEvents.class);
    }

    /** Records {@code event} in the end; it is on disk when this returns, and nothing but the disk is waited for. */
    public void record(Event event) {
        try {
            if (!store.get().recordOrKeep(event)) {
                later(0);
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> LogLine.of("Not on disk yet, and lost if Jenkins ends now: " + event));
            later(SECONDS_UNTIL_NEXT_TRY);
        }
    }

    /**
     * Records that what was recorded under a name is not of the job or folder that has the name from {@code now} on.
     *
     * @param name full name of the job or folder
     * @param old full name of the same job or folder until now; empty if it is new
     */
    void setAside(String name, String old, Instant now) {
        predecessors(name).stream()
                .filter(predecessor -> !predecessor.equals(old))
                .forEach(predecessor -> record(Predecessors.setAside(predecessor, now)));
    }

    private Set<String> predecessors(String name) {
        try {
            return Predecessors.of(store.get().ifOpen().snapshot().names().jobs(), name);
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "Not known yet whether anything was recorded under " + name, e);
            return Set.of(name);
        }
    }

    private void later(int seconds) {
        try {
            thread.schedule(this::recordKept, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.FINE, "Recorded when Jenkins is back", e);
        }
    }

    private void recordKept() {
        try {
            if (store.get().hasKept()) {
                store.get().recordKept();
            }
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "Changes of jobs and folders are not recorded yet; retrying in a minute: "
                            + LogLine.reason(e));
            if (thread.getQueue().isEmpty()) {
                later(SECONDS_UNTIL_NEXT_TRY);
            }
        }
    }

    /** Records what the end of Jenkins cut off, before builds record anything. */
    @Initializer(after = InitMilestone.JOB_LOADED)
    @Restricted(DoNotUse.class)
    public static void resume() {
        get().later(0);
    }

    /** Ends the thread when Jenkins ends; what it has not recorded yet is on disk. */
    @Terminator(attains = DoraStore.NOTHING_LEFT_TO_RECORD)
    @Restricted(DoNotUse.class)
    public static void finish() throws InterruptedException {
        get().end();
    }

    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOGGER.info("Changes of jobs and folders will be recorded after the restart");
        }
    }
}
