package io.jenkins.plugins.dora.recording;

import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.intake.LogLine;
import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Records in a thread of its own and writes the result to the log of the build, but never fails.
 *
 * <p>An abort of the build does not interrupt that thread while it writes, and a disk which hangs costs the build no more
 * than {@value #PATIENCE_SECONDS} seconds; as long as it hangs, whatever else is recorded costs no more than one. The
 * threads go on and record when they can.
 */
@Restricted(NoExternalUse.class)
public final class BackgroundRecorder {
    private static final Logger LOGGER = Logger.getLogger(BackgroundRecorder.class.getName());
    private static final int PATIENCE_SECONDS = 30;
    private static final int PATIENCE_SECONDS_WHILE_OVERDUE = 1;

    private static final AtomicInteger OVERDUE = new AtomicInteger();

    private final String subject;
    private final Callable<Run<?, ?>> build;
    private final Callable<TaskListener> log;

    /**
     * @param subject what is recorded, such as {@code deployment}
     * @param build finds the build
     * @param log finds the log of the build
     */
    public BackgroundRecorder(String subject, Callable<Run<?, ?>> build, Callable<TaskListener> log) {
        this.subject = subject;
        this.build = build;
        this.log = log;
    }

    /**
     * Starts to record.
     *
     * @param record does it, and returns what to say of it in the log of the build
     * @return is done, always normally, when recording has ended or has taken too long
     */
    public CompletableFuture<Void> start(Callable<List<String>> record) {
        int patience = OVERDUE.get() > 0 ? PATIENCE_SECONDS_WHILE_OVERDUE : PATIENCE_SECONDS;
        CompletableFuture<Void> recording =
                CompletableFuture.runAsync(() -> run(record), Computer.threadPoolForRemoting);
        return recording
                .copy()
                .orTimeout(patience, TimeUnit.SECONDS)
                .handleAsync(
                        (done, failure) -> {
                            if (failure instanceof TimeoutException) {
                                OVERDUE.incrementAndGet();
                                recording.whenComplete((late, trouble) -> OVERDUE.decrementAndGet());
                                warn("is not recorded yet: the store does not answer", null);
                            } else if (failure != null) {
                                warn("was not recorded: " + failure, failure);
                            }
                            return null;
                        },
                        Computer.threadPoolForRemoting);
    }

    private void run(Callable<List<String>> record) {
        try {
            record.call().forEach(this::print);
        } catch (InvalidEventException | TakenIdException e) {
            // The author of a Jenkinsfile erred; our stack trace helps nobody.
            warn("was not recorded: " + e.getMessage(), null);
        } catch (Exception e) {
            warn("was not recorded: " + LogLine.reason(e), e);
        }
    }

    private void warn(String trouble, @Nullable Throwable trace) {
        String line = LogLine.of("The " + subject + ' ' + trouble);
        LOGGER.log(Level.WARNING, trace, () -> name() + ": " + line);
        print(line);
    }

    private void print(String line) {
        try {
            log.call().getLogger().println("[DORA] " + LogLine.of(line));
        } catch (Exception e) {
            // What came late may find the log closed.
            LOGGER.log(Level.INFO, e, () -> name() + ": Not in the log of the build: " + line);
        }
    }

    private String name() {
        try {
            return BuildContext.nameOf(build.call());
        } catch (Exception e) {
            return "an unknown build";
        }
    }
}
