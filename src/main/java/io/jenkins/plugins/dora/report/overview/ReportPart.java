package io.jenkins.plugins.dora.report.overview;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A part of a report, computed once: by another processor if one is free, otherwise by the first caller of {@link #get}. A
 * caller never waits for a computation that has not started.
 */
final class ReportPart<T> {
    private final Supplier<T> part;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CompletableFuture<T> value = new CompletableFuture<>();

    private ReportPart(Supplier<T> part) {
        this.part = part;
    }

    /** Returns a part that is computed by the first caller of {@link #get}. */
    static <T> ReportPart<T> of(Supplier<T> part) {
        return new ReportPart<>(part);
    }

    /** Returns a part that another processor may start to compute now. */
    static <T> ReportPart<T> begin(Supplier<T> part) {
        ReportPart<T> begun = of(part);
        ForkJoinPool.commonPool().execute(begun::compute);
        return begun;
    }

    private void compute() {
        if (started.compareAndSet(false, true)) {
            try {
                value.complete(part.get());
            } catch (Throwable e) {
                value.completeExceptionally(e);
            }
        }
    }

    /**
     * Returns the part; computes it if its computation has not started.
     *
     * @throws RuntimeException thrown by the computation
     */
    T get() {
        compute();
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}
