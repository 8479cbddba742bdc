package io.jenkins.plugins.dora.history.background;

import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.importing.HistoryImport;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.scanning.StoppableWork;
import io.jenkins.plugins.dora.history.scanning.StoppedException;
import io.jenkins.plugins.dora.history.suggesting.SuggestedProfile;
import io.jenkins.plugins.dora.history.suggesting.Suggestions;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one task after the other, and reports progress and the outcome of the last one. Safe for use by several threads. */
public final class HistoryTasks {
    private static final Logger LOGGER = Logger.getLogger(HistoryTasks.class.getName());

    /** Gives the store, perhaps after waiting until it is open. */
    @FunctionalInterface
    public interface Store {
        EventStore open() throws IOException;
    }

    @FunctionalInterface
    private interface Work {
        TaskOutcome run(RunningTask activity) throws IOException;
    }

    private final Path home;
    private final PendingImport memo;
    private final Store store;
    private final Executor threads;
    private final Clock clock;
    private @Nullable RunningTask running;
    private TaskOutcome last = new TaskOutcome.None();
    private boolean closed;

    /**
     * @param home the Jenkins home
     * @param memo a file that is there as long as an import is running; its directory need not exist
     * @param store where to record
     * @param threads run a task each
     * @param clock supplies the time of recording
     */
    public HistoryTasks(Path home, Path memo, Store store, Executor threads, Clock clock) {
        this.home = home;
        this.memo = new PendingImport(memo);
        this.store = store;
        this.threads = threads;
        this.clock = clock;
    }

    /** Returns the task that is running. */
    public synchronized Optional<RunningTask> running() {
        return Optional.ofNullable(running);
    }

    /** Returns how the last task ended. */
    public synchronized TaskOutcome last() {
        return last;
    }

    /** Makes the running task end within a second; what is recorded stays. */
    public void stop() {
        running().ifPresent(RunningTask::stop);
    }

    /** Makes the running task end within a second, since the process ends; an import is resumed when it is back. */
    public synchronized void close() {
        closed = true;
        stop();
    }

    /** Begins to find out what an import would do; does nothing if something is running. */
    public boolean preview(Profile profile) {
        return start(Task.PREVIEW, activity -> {
            ImportPlan plan = find(profile, store.open(), activity).plan();
            return new TaskOutcome.Previewed(plan, activity.isStopped());
        });
    }

    /**
     * Begins to propose rules, and to find out what an import by them would do; does nothing if something is running.
     *
     * @param zone the time zone of the rules
     */
    public boolean suggest(ZoneId zone) {
        return start(Task.SUGGEST, activity -> {
            String yaml = SuggestedProfile.of(Suggestions.of(home, new Skipped(), clock.instant(), activity));
            ImportPlan plan =
                    find(ProfileYaml.parse(yaml, zone), store.open(), activity).plan();
            return new TaskOutcome.Suggested(yaml, plan, activity.isStopped());
        });
    }

    /** Begins an import, which from now on goes on after the end of the process; does nothing if something is running. */
    public synchronized boolean startImport(Profile profile) {
        if (running != null) {
            return false;
        }
        try {
            memo.write(profile);
        } catch (IOException e) {
            last = failure(Task.IMPORT, e);
            return true;
        }
        return start(Task.IMPORT, activity -> {
            EventStore events = store.open();
            return new TaskOutcome.Imported(find(profile, events, activity).run(events, activity));
        });
    }

    private HistoryImport find(Profile profile, EventStore events, RunningTask activity) throws IOException {
        return new HistoryImport(home, profile, events.snapshot(), events.retention(), clock, activity);
    }

    /**
     * Goes on with an import that was running when the process ended, if there was one.
     *
     * @param zone the time zone of rules that name none
     */
    public void resume(ZoneId zone) {
        try {
            memo.read(zone).ifPresent(this::startImport);
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, e, () -> "The import of history cannot go on: " + memo.file());
        }
    }

    private synchronized boolean start(Task task, Work work) {
        if (running != null) {
            return false;
        }
        RunningTask activity = new RunningTask(task);
        running = activity;
        threads.execute(() -> run(activity, work));
        return true;
    }

    private void run(RunningTask activity, Work work) {
        TaskOutcome outcome = new TaskOutcome.Failed(activity.task(), "it ended unexpectedly; the log has the reason");
        try {
            outcome = StoppableWork.run(() -> work.run(activity), activity);
            forget(activity.task());
        } catch (StoppedException e) {
            outcome = stopped(activity.task(), e);
        } catch (IOException | RuntimeException e) {
            // An import is remembered: what was in the way may be gone when the process is back.
            outcome = failure(activity.task(), e);
        } finally {
            end(outcome);
        }
    }

    private void forget(Task task) throws IOException {
        if (task == Task.IMPORT && !isClosed()) {
            memo.delete();
        }
    }

    private TaskOutcome stopped(Task task, StoppedException e) {
        try {
            forget(task);
        } catch (IOException notForgotten) {
            e.addSuppressed(notForgotten);
        }
        return failure(task, e);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static TaskOutcome failure(Task task, Exception e) {
        LOGGER.log(Level.WARNING, e, () -> "Failed: " + task);
        return new TaskOutcome.Failed(task, e.getMessage() == null ? e.toString() : e.getMessage());
    }

    private synchronized void end(TaskOutcome outcome) {
        last = outcome;
        running = null;
    }
}
