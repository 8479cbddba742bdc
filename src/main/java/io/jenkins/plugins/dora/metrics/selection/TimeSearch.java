package io.jenkins.plugins.dora.metrics.selection;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Finds what happened when.
 *
 * @param inOrder what happened, in order of its time
 * @param time the time of an element
 */
public record TimeSearch<T>(List<T> inOrder, Function<T, Instant> time) {
    /** Returns what happened from {@code start} on and before {@code end}, which is no earlier. */
    public List<T> between(Instant start, Instant end) {
        return inOrder.subList(firstFrom(start), firstFrom(end));
    }

    /** Returns the number of things that happened before {@code start}: the index of the first that did not. */
    public int firstFrom(Instant start) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.apply(inOrder.get(middle)).isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
