package io.jenkins.plugins.dora.report.overview;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part of a report that another processor computes if one is free, and else whoever asks for it: nobody ever waits for a
 * part that nothing has begun.
 */
final class ReportPart<T> {
    private final FutureTask<T> computation;

    private ReportPart(FutureTask<T> computation) {
        this.computation = computation;
    }

    /** Returns a part that is computed when it is asked for. */
    static <T> ReportPart<T> of(Supplier<T> part) {
        return new ReportPart<>(new FutureTask<>(part::get));
    }

    /** Returns a part that any processor may begin to compute now. */
    static <T> ReportPart<T> begin(Supplier<T> part) {
        ReportPart<T> begun = of(part);
        ForkJoinPool.commonPool().execute(begun.computation);
        return begun;
    }

    /**
     * Returns the part, and computes it unless that has begun.
     *
     * @throws RuntimeException what computing it threw
     */
    T get() {
        computation.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return computation.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new CompletionException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
