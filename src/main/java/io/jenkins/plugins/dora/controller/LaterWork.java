package io.jenkins.plugins.dora.controller;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.Terminator;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import io.jenkins.plugins.dora.intake.LogLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;

/**
 * Work for builds that are over, done one after the other in a thread of its own.
 *
 * <p>A piece that takes longer than {@value #PATIENCE_SECONDS} seconds is left to its thread, and another one goes on with
 * the work of other jobs. When Jenkins ends, what waits is still done, if that takes no longer than as many seconds, and no
 * longer than {@value #SHARE_SECONDS} second for one job. What is not done, and what no longer fits in, is a warning in the
 * log.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public class LaterWork {
    private static final Logger LOGGER = Logger.getLogger(LaterWork.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_WAITING_OF_JOB = 1_000;
    private static final int MOST_OVERDUE = 100;
    private static final int PATIENCE_SECONDS = 10;
    private static final int SHARE_SECONDS = 1;

    /** Schedules a call. */
    @FunctionalInterface
    interface Alarm {
        void after(Duration time, Runnable call);
    }

    private static final class Piece implements WorkQueue.Piece {
        private final String job;
        private final String subject;
        private final Callable<Void> work;
        private @Nullable Thread thread;
        private long begunAt;
        private boolean overdue;

        Piece(String job, String subject, Callable<Void> work) {
            this.job = job;
            this.subject = subject;
            this.work = work;
        }

        @Override
        public String job() {
            return job;
        }
    }

    private final WorkQueue<Piece> waiting;
    private final ThreadFactory threads;
    private final Alarm alarm;
    private final LongSupplier nanoTime;
    private final Set<Piece> running = new HashSet<>();
    private final Map<String, Long> takenAtTheEnd = new HashMap<>();
    private int givenUp;
    private int workers;
    private boolean ended;

    public LaterWork() {
        this(
                new WorkQueue<>(MOST_WAITING, MOST_WAITING_OF_JOB),
                new NamingThreadFactory(new DaemonThreadFactory(), "DORA metrics"),
                (time, call) -> CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(call),
                System::nanoTime);
    }

    private LaterWork(WorkQueue<Piece> waiting, ThreadFactory threads, Alarm alarm, LongSupplier nanoTime) {
        this.waiting = waiting;
        this.threads = threads;
        this.alarm = alarm;
        this.nanoTime = nanoTime;
    }

    static LaterWork of(int mostWaiting, ThreadFactory threads, Alarm alarm, LongSupplier nanoTime) {
        return new LaterWork(new WorkQueue<>(mostWaiting, mostWaiting), threads, alarm, nanoTime);
    }

    public static LaterWork get() {
        return ExtensionList.lookupSingleton(LaterWork.class);
    }

    /**
     * Does {@code work} later; whatever it throws is a warning in the log.
     *
     * @param job the full name of the job that it is for
     * @param subject what the work is about, for the log
     */
    public synchronized void add(String job, String subject, Callable<Void> work) {
        if (ended || !waiting.add(new Piece(job, subject, work))) {
            LOGGER.log(Level.WARNING, "{0}: not recorded, because Jenkins shuts down or the queue is full", subject);
        } else if (workers == 0) {
            startWorker();
        }
    }

    private void startWorker() {
        workers++;
        threads.newThread(this::work).start();
    }

    private void work() {
        for (Optional<Piece> piece = next(); piece.isPresent(); piece = next()) {
            run(piece.get());
            end(piece.get());
        }
    }

    private synchronized Optional<Piece> next() {
        Optional<Piece> next = workers > 1 ? Optional.empty() : waiting.take();
        if (next.isPresent()) {
            next.get().thread = Thread.currentThread();
            next.get().begunAt = nanoTime.getAsLong();
            running.add(next.get());
            alarm.after(Duration.ofSeconds(PATIENCE_SECONDS), () -> goOnWithout(next.get()));
        } else {
            workers--;
            notifyAll();
        }
        return next;
    }

    private static void run(Piece piece) {
        try {
            piece.work.call();
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, e, () -> LogLine.of(piece.subject + ": not recorded: " + LogLine.reason(e)));
        } catch (Error e) {
            // A class that another plugin lacks, or a stack that was too small, keeps no other build from being
            // recorded.
            LOGGER.log(Level.WARNING, e, () -> LogLine.of(piece.subject + ": not recorded: " + e));
        }
    }

    private synchronized void end(Piece piece) {
        running.remove(piece);
        waiting.done(piece);
        // An interrupt was meant for this piece.
        Thread.interrupted();
        if (piece.overdue) {
            workers++;
        }
        if (ended) {
            share(piece);
        }
    }

    /** Gives up the rest of a job that has taken its share of the last seconds. */
    private void share(Piece done) {
        long taken = takenAtTheEnd.merge(done.job, nanoTime.getAsLong() - done.begunAt, Long::sum);
        if (taken > TimeUnit.SECONDS.toNanos(SHARE_SECONDS)) {
            givenUp += waiting.remove(done.job);
        }
    }

    private synchronized void goOnWithout(Piece piece) {
        if (running.contains(piece) && !piece.overdue && running.size() <= MOST_OVERDUE) {
            piece.overdue = true;
            workers--;
            LOGGER.log(Level.WARNING, "{0}: recording takes long; others are recorded meanwhile", piece.subject);
            startWorker();
        }
    }

    /** Waits for what is still to be done when Jenkins ends. */
    @Terminator(attains = DoraStore.NOTHING_LEFT_TO_RECORD)
    public static void finish() throws InterruptedException {
        get().end();
    }

    /** Waits until all is done but what is overdue already, or patience ends; then interrupts what is not done. */
    public synchronized void end() throws InterruptedException {
        ended = true;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (long left = PATIENCE_SECONDS * 1000L; workers > 0 && left > 0; left = millisUntil(deadline)) {
            wait(left);
        }
        givenUp += waiting.clear().size() + running.size();
        running.forEach(piece -> Optional.ofNullable(piece.thread).ifPresent(Thread::interrupt));
        if (givenUp > 0) {
            LOGGER.log(Level.WARNING, "{0} recordings were abandoned, because Jenkins shuts down", givenUp);
        }
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
}
