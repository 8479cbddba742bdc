package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Threads that read builds side by side; they end when this is closed.
 *
 * <p>A build that cannot be read in time is left out, and its thread to itself.
 */
final class BuildReaders implements AutoCloseable {
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final BiFunction<JobDirectory, Integer, Optional<BuildRecord>> reader;
    private final BiConsumer<JobDirectory, Integer> leaveOut;
    private final Progress progress;
    private final Duration patience;
    private final AtomicInteger count = new AtomicInteger();
    private ExecutorService threads = newThreads();

    /**
     * @param reader reads a build; empty where it is not over, or cannot be read
     * @param leaveOut hears of a build that was not read in time
     * @param progress ends the reading
     * @param patience how long a build may take
     */
    BuildReaders(
            BiFunction<JobDirectory, Integer, Optional<BuildRecord>> reader,
            BiConsumer<JobDirectory, Integer> leaveOut,
            Progress progress,
            Duration patience) {
        this.reader = reader;
        this.leaveOut = leaveOut;
        this.progress = progress;
        this.patience = patience;
    }

    private ExecutorService newThreads() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            Thread thread = new Thread(work, "DORA metrics: reading builds " + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns those of the finished builds that could be read, in their order.
     *
     * @throws CancellationException if the progress is stopped before all are read
     */
    List<BuildRecord> read(JobDirectory job, int... numbers) {
        List<Future<Optional<BuildRecord>>> readings = new ArrayList<>();
        for (int number : numbers) {
            readings.add(begin(job, number));
        }
        List<BuildRecord> builds = new ArrayList<>();
        for (int index = 0; index < numbers.length; index++) {
            try {
                await(readings.get(index)).ifPresent(builds::add);
            } catch (TimeoutException e) {
                leaveOut.accept(job, numbers[index]);
                threads.shutdownNow();
                threads = newThreads();
                for (int later = index + 1; later < numbers.length; later++) {
                    if (!readings.get(later).isDone()) {
                        readings.set(later, begin(job, numbers[later]));
                    }
                }
            }
        }
        return builds;
    }

    private Future<Optional<BuildRecord>> begin(JobDirectory job, int number) {
        return threads.submit(() -> reader.apply(job, number));
    }

    private Optional<BuildRecord> await(Future<Optional<BuildRecord>> reading) throws TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!progress.isStopped()) {
            try {
                return reading.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Reading was interrupted");
            } catch (ExecutionException e) {
                throw unexpected(e.getCause());
            }
        }
        throw new CancellationException("Reading was stopped");
    }

    private static RuntimeException unexpected(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
