package io.jenkins.plugins.dora.history.scanning;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work in a separate thread that can be abandoned when the work has to stop.
 *
 * <p>When its progress is stopped, the work has {@value #MILLIS_TO_END} ms to end by itself, then as long to end by an
 * interrupt. After that its thread is left alone: a disk that does not answer holds up nobody who waits for the work.
 */
public final class StoppableWork {
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private static final long MILLIS_TO_END = 300;

    private StoppableWork() {}

    /**
     * Returns the result of {@code work}.
     *
     * @param progress signals when the work should end; so does an interrupt of the thread that calls
     * @throws StoppedException if it did not end in time
     * @throws IOException if it ended with one
     */
    public static <T> T run(Callable<T> work, Progress progress) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "DORA metrics: history");
        thread.setDaemon(true);
        thread.start();
        try {
            while (!progress.isStopped() && !isDone(task, MILLIS_BETWEEN_LOOKS)) {
                // Goes on looking
            }
            if (isDone(task, MILLIS_TO_END)) {
                return result(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return interrupted(task, thread);
    }

    private static <T> T interrupted(FutureTask<T> task, Thread thread) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        try {
            thread.interrupt();
            if (isDone(task, MILLIS_TO_END)) {
                return result(task);
            }
            throw new StoppedException();
        } catch (InterruptedException e) {
            isInterrupted = true;
            throw new StoppedException();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isDone(FutureTask<?> task, long millis) throws InterruptedException {
        try {
            task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // An end as well
        }
        return true;
    }

    private static <T> T result(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
