package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * An incident, where it happened and what caused it.
 *
 * @param incident the incident
 * @param number the number of its application; -1 if nothing else was recorded of that
 * @param owner the number of the job or folder that keeps the incident apart;
 *     {@link io.jenkins.plugins.dora.snapshot.name.Names#NO_JOB} if none does
 * @param tier the tier of the deployment it names, else of the environment it names; if it names neither, the tier nearest
 *     to the users that its application was deployed to, or production if it never was
 * @param environments the one environment, else all of that tier that its application was deployed to
 * @param deployments the deployments that count as failed because of it, the one that began last first
 * @param onRollback whether it names a deployment that is a rollback, or repeats no known change, and so blames none
 */
public record AssessedIncident(
        Incident incident,
        int number,
        int owner,
        EnvironmentTier tier,
        Set<String> environments,
        List<RecordedDeployment> deployments,
        boolean onRollback) {
    public AssessedIncident {
        environments = Collections.unmodifiableSet(environments);
        deployments = List.copyOf(deployments);
    }

    /**
     * Returns the same of a later snapshot.
     *
     * @param newOwner the number of the job or folder that keeps the incident apart there
     */
    AssessedIncident in(Snapshot later, int newOwner) {
        List<RecordedDeployment> same = deployments.stream()
                .map(deployment -> new RecordedDeployment(later, deployment.row()))
                .toList();
        return new AssessedIncident(incident, number, newOwner, tier, environments, same, onRollback);
    }

    /** Returns the application that suffered. */
    public String application() {
        return incident.application();
    }
}
