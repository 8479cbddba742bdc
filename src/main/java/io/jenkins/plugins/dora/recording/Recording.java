package io.jenkins.plugins.dora.recording;

import hudson.model.Computer;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.model.InvalidEventException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Records in a thread of its own and tells in the log of the build what came of it, but never fails.
 *
 * <p>An abort of the build does not interrupt that thread while it writes, and a disk which hangs costs the build no more
 * than {@value #PATIENCE_SECONDS} seconds.
 */
@Restricted(NoExternalUse.class)
public final class Recording {
    private static final Logger LOGGER = Logger.getLogger(Recording.class.getName());
    private static final int PATIENCE_SECONDS = 30;

    private final String subject;
    private final Callable<TaskListener> log;

    /**
     * @param subject what is recorded, such as {@code deployment}
     * @param log finds the log of the build
     */
    public Recording(String subject, Callable<TaskListener> log) {
        this.subject = subject;
        this.log = log;
    }

    /**
     * Starts to record.
     *
     * @param record does it, and returns what to say of it in the log of the build
     * @return is done, always normally, when recording has ended or has taken too long
     */
    public CompletableFuture<Void> start(Callable<List<String>> record) {
        return CompletableFuture.runAsync(() -> run(record), Computer.threadPoolForRemoting)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .handleAsync(
                        (done, failure) -> {
                            if (failure instanceof TimeoutException) {
                                warn(new IOException("the store did not answer in " + PATIENCE_SECONDS + " seconds"));
                            } else if (failure != null) {
                                warn(failure);
                            }
                            return null;
                        },
                        Computer.threadPoolForRemoting);
    }

    private void run(Callable<List<String>> record) {
        try {
            for (String line : record.call()) {
                print(line);
            }
        } catch (Exception e) {
            warn(e);
        }
    }

    private void warn(Throwable failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        // Where the author of a Jenkinsfile erred, our stack trace helps nobody.
        Throwable trace = failure instanceof InvalidEventException ? null : failure;
        LOGGER.log(Level.WARNING, trace, () -> "The " + subject + " was not recorded: " + reason);
        try {
            print("The " + subject + " was not recorded: " + reason);
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "Could not tell so in the log of the build", e);
        }
    }

    private void print(String line) throws Exception {
        log.call().getLogger().println("[DORA] " + line);
    }
}
