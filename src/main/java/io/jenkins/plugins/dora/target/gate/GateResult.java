package io.jenkins.plugins.dora.target.gate;

import java.util.OptionalDouble;

/**
 * The result of one condition.
 *
 * @param metric the name of the metric, such as {@code CHANGE_FAILURE_RATE}, or {@code OPEN_INCIDENTS}
 * @param value its value in the unit of the threshold; empty if it is not known
 * @param threshold what it must reach
 * @param passed whether the condition lets the build pass
 * @param criticality what happens if it does not
 * @param reason a sentence for people
 */
public record GateResult(
        String metric,
        OptionalDouble value,
        double threshold,
        boolean passed,
        Criticality criticality,
        String reason) {}
