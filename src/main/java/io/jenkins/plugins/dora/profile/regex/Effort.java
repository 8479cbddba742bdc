package io.jenkins.plugins.dora.profile.regex;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The limit of the cost of matching: {@value #STEPS_OF_A_VALUE} steps for one value and four times as many for all that are
 * matched with one of these, such as the rules of a build, in half a second.
 *
 * <p>A step is a look at a character. Half a second is long for so many steps, so that the answer depends on the
 * expression and the value and not on how busy the machine is. Not safe for use by several threads.
 */
public final class Effort {
    static final int STEPS_OF_A_VALUE = 250_000;

    private static final int STEPS = 4 * STEPS_OF_A_VALUE;
    private static final long NANOS = Duration.ofMillis(500).toNanos();
    private static final int STEPS_BETWEEN_CHECKS = 1024;

    private final BooleanSupplier cancelled;
    private final LongSupplier clock;
    private final long begin;
    private int left = STEPS;
    private int leftOfValue;
    private int untilCheck = STEPS_BETWEEN_CHECKS;
    private boolean exhausted;

    private Effort(BooleanSupplier cancelled, LongSupplier clock) {
        this.cancelled = cancelled;
        this.clock = clock;
        begin = clock.getAsLong();
    }

    /** Returns the effort for one piece of work, which an interrupt of the thread ends. */
    public static Effort limited() {
        return unless(() -> false);
    }

    /** Returns the effort for one piece of work, which an interrupt of the thread ends, and {@code cancelled} as well. */
    public static Effort unless(BooleanSupplier cancelled) {
        return new Effort(cancelled, System::nanoTime);
    }

    static Effort timedBy(LongSupplier nanoTime) {
        return new Effort(() -> false, nanoTime);
    }

    /** Returns whether nothing is left for further values. */
    boolean isExhausted() {
        return exhausted;
    }

    void beginValue() {
        leftOfValue = Math.min(STEPS_OF_A_VALUE, left);
    }

    /**
     * Counts a look at a character.
     *
     * @param cost how many steps it is
     * @throws ExhaustedException if the value has used up its steps, or the time is over
     * @throws CancellationException if the caller no longer waits for the result
     */
    void spend(int cost) {
        left -= cost;
        leftOfValue -= cost;
        untilCheck -= cost;
        if (leftOfValue < 0) {
            exhausted = left < 0;
            throw ExhaustedException.INSTANCE;
        }
        if (untilCheck < 0) {
            untilCheck = STEPS_BETWEEN_CHECKS;
            check();
        }
    }

    private void check() {
        if (Thread.currentThread().isInterrupted() || cancelled.getAsBoolean()) {
            throw new CancellationException("Matching was interrupted");
        }
        if (clock.getAsLong() - begin > NANOS) {
            exhausted = true;
            throw ExhaustedException.INSTANCE;
        }
    }

    /** Ends a match that costs too much. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final ExhaustedException INSTANCE = new ExhaustedException();

        private ExhaustedException() {
            super(null, null, false, false);
        }
    }
}
