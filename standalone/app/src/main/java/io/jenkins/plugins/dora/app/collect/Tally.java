package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.store.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The outcome of the lines of one controller. Safe for use by several threads. */
final class Tally {
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long refused;
    private long leftOut;

    synchronized void recorded(List<Outcome> recorded) {
        recorded.forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void leftOut() {
        leftOut++;
    }

    /** Returns how many lines arrived. */
    synchronized long lines() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() + refused + leftOut;
    }

    synchronized boolean isComplete() {
        return refused == 0;
    }

    /** Returns what became of the lines, such as {@code 3 new, 1 replaced, 0 unchanged}. */
    @Override
    public synchronized String toString() {
        return count(Outcome.NEW) + " new, " + count(Outcome.REPLACED) + " replaced, " + count(Outcome.UNCHANGED)
                + " unchanged" + (refused == 0 ? "" : ", " + refused + " refused")
                + (leftOut == 0 ? "" : ", " + leftOut + " left out by the controller");
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
