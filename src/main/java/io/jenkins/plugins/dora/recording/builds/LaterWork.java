package io.jenkins.plugins.dora.recording.builds;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.Terminator;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.recording.LogLine;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;

/**
 * Work that nobody waits for, done one after the other in a thread of its own.
 *
 * <p>When Jenkins ends, what is left is still done, if that takes no more than {@value #PATIENCE_SECONDS} seconds. What is
 * not, and what no longer fits in, is told in the log.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public class LaterWork {
    private static final Logger LOGGER = Logger.getLogger(LaterWork.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor thread;

    public LaterWork() {
        this(MOST_WAITING, new NamingThreadFactory(new DaemonThreadFactory(), "DORA metrics"));
    }

    LaterWork(int mostWaiting, ThreadFactory threads) {
        thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(mostWaiting), threads);
        thread.allowCoreThreadTimeOut(true);
    }

    static LaterWork get() {
        return ExtensionList.lookupSingleton(LaterWork.class);
    }

    /**
     * Does {@code work} later; whatever it throws is a warning in the log.
     *
     * @param subject what the work is about, to be told if it comes to nothing
     */
    void add(String subject, Callable<Void> work) {
        try {
            thread.execute(() -> run(subject, work));
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.WARNING, "{0}: not recorded, since Jenkins ends or too much is waiting", subject);
        }
    }

    private static void run(String subject, Callable<Void> work) {
        try {
            work.call();
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, e, () -> LogLine.of(subject + ": not recorded: " + LogLine.reason(e)));
        }
    }

    /** Waits for what is still to be done when Jenkins ends. */
    @Terminator(attains = DoraStore.NOTHING_LEFT_TO_RECORD)
    public static void finish() throws InterruptedException {
        get().end();
    }

    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOGGER.log(
                    Level.WARNING,
                    "{0} recordings were given up, since Jenkins ends",
                    thread.getQueue().size());
        }
    }
}
