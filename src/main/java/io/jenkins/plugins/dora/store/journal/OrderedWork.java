package io.jenkins.plugins.dora.store.journal;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs the tasks of a thread on all processors, and returns the results in the order of the tasks. Not safe for use by
 * several threads.
 */
final class OrderedWork<R> implements Closeable {
    private static final int BATCH_BYTES = 256 * 1024;

    private final int mostBatches = 2 * Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), OrderedWork::daemon);
    private final Queue<CompletableFuture<List<R>>> results = new ArrayDeque<>();
    private final Consumer<R> receiver;
    private List<Supplier<R>> batch = new ArrayList<>();
    private int batchBytes;

    /** @param receiver takes the results, in the thread that gives the work */
    OrderedWork(Consumer<R> receiver) {
        this.receiver = receiver;
    }

    /**
     * Gives work. May hand over results of earlier work, and throws what the receiver or that work throws.
     *
     * @param bytes how much memory the work holds: little of it is kept waiting
     */
    void add(Supplier<R> work, int bytes) {
        batch.add(work);
        batchBytes += bytes;
        if (batchBytes >= BATCH_BYTES) {
            submit();
            if (results.size() > mostBatches) {
                receiveNext();
            }
        }
    }

    /** Hands over the results of all work, and throws what the receiver or the work throws. */
    void finish() {
        while (!results.isEmpty()) {
            receiveNext();
        }
        batch.forEach(work -> receiver.accept(work.get()));
        batch.clear();
    }

    private void submit() {
        List<Supplier<R>> submitted = batch;
        results.add(CompletableFuture.supplyAsync(
                () -> submitted.stream().map(Supplier::get).toList(), workers));
        batch = new ArrayList<>();
        batchBytes = 0;
    }

    private void receiveNext() {
        try {
            results.remove().join().forEach(receiver);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "DORA metrics: reading the store");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
