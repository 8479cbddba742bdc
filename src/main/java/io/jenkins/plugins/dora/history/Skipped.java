package io.jenkins.plugins.dora.history;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts what was left out, and remembers one example of each kind. Safe for use by several threads. */
public final class Skipped {
    /**
     * How often something was left out for one reason.
     *
     * @param count how often
     * @param example the first file or directory
     */
    public record Cases(int count, Path example) {}

    private final Map<SkipReason, Cases> cases = new EnumMap<>(SkipReason.class);

    /** Counts one case, at {@code file}. */
    public synchronized void count(SkipReason oddity, Path file) {
        cases.compute(
                oddity,
                (same, before) -> before == null ? new Cases(1, file) : new Cases(before.count + 1, before.example));
    }

    /** Returns what there is of one kind. */
    public synchronized Optional<Cases> of(SkipReason oddity) {
        return Optional.ofNullable(cases.get(oddity));
    }

    /** Returns everything that was counted until now, in the order of the kinds. */
    public synchronized Map<SkipReason, Cases> all() {
        return new EnumMap<>(cases);
    }
}
