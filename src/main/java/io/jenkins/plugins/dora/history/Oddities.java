package io.jenkins.plugins.dora.history;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts what was left out, and remembers one example of each kind. Safe for use by several threads. */
public final class Oddities {
    /**
     * How often something was left out for one reason.
     *
     * @param count how often
     * @param example the first file or directory
     */
    public record Cases(int count, Path example) {}

    private final Map<Oddity, Cases> cases = new EnumMap<>(Oddity.class);

    /** Counts one case, at {@code file}. */
    public synchronized void count(Oddity oddity, Path file) {
        cases.compute(
                oddity,
                (same, before) -> before == null ? new Cases(1, file) : new Cases(before.count + 1, before.example));
    }

    /** Returns what there is of one kind. */
    public synchronized Optional<Cases> of(Oddity oddity) {
        return Optional.ofNullable(cases.get(oddity));
    }

    /** Returns everything that was counted until now, in the order of the kinds. */
    public synchronized Map<Oddity, Cases> all() {
        return new EnumMap<>(cases);
    }
}
