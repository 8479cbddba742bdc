package io.jenkins.plugins.dora.target.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a gate.
 *
 * @param results of every condition
 */
public record Verdict(List<GateResult> results) {
    public Verdict {
        results = List.copyOf(results);
    }

    /** Returns whether all conditions let the build pass. */
    public boolean passed() {
        return results.stream().allMatch(GateResult::passed);
    }

    /** Returns the worst criticality of those that do not; empty if all do. */
    public Optional<Criticality> worst() {
        return results.stream()
                .filter(result -> !result.passed())
                .map(GateResult::criticality)
                .max(Comparator.naturalOrder());
    }
}
