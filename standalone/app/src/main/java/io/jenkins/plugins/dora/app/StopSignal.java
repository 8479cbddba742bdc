package io.jenkins.plugins.dora.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The signal to stop a command: Ctrl-C, or an interrupt of its thread.
 *
 * <p>Java ends a process without waiting for the threads that still work. This makes it wait until the signal is
 * closed, so that what the command opened after it is closed in time.
 */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch wished = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForEnd, "end of the command");

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for the wish. */
    void await() {
        waitFor(wished, Long.MAX_VALUE);
    }

    /** Returns whether the work should stop, or this thread was interrupted. */
    boolean isWished() {
        return wished.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void waitForEnd() {
        wished.countDown();
        waitFor(closed, PATIENCE_SECONDS);
    }

    private static void waitFor(CountDownLatch latch, long seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // An interrupt is what was waited for; what follows, closing, must not see it again.
            Thread.interrupted();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook has done its part.
        }
    }
}
