package io.jenkins.plugins.dora.target.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question to a gate.
 *
 * @param application the application to deploy
 * @param environment where to; empty for the production tier
 * @param days how many days up to today count
 * @param gates the conditions; without any, the targets of the application
 * @param openIncidents how many incidents may be open; empty if that does not matter
 * @param minimumDeployments fewer deployments in the window make every metric unknown
 * @param criticality what happens if a target is missed or too many incidents are open
 * @param whenUnknown what happens if a value is not known; empty to pass
 * @param isRepair whether the deployment repairs something, and passes whatever the figures are
 */
public record GateQuery(
        String application,
        Optional<String> environment,
        int days,
        List<Gate> gates,
        OptionalInt openIncidents,
        int minimumDeployments,
        Criticality criticality,
        Optional<Criticality> whenUnknown,
        boolean isRepair) {
    public GateQuery {
        gates = List.copyOf(gates);
    }
}
