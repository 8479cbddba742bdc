package io.jenkins.plugins.dora.metrics;

import java.util.OptionalDouble;

/**
 * A part of a whole.
 *
 * @param part the count in question
 * @param whole the count it is part of
 */
public record Ratio(int part, int whole) {
    /** Returns the share in percent; empty where there is nothing to have a share of. */
    public OptionalDouble percent() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }
}
