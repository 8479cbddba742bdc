package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.ApplicationFindings;
import io.jenkins.plugins.dora.assessment.finding.Findings;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.model.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts incidents down to the deployments that caused them.
 *
 * <p>An incident that names a deployment concerns that one and no other, whatever its application. Otherwise it is the
 * latest deployment (or all, as the profile says) that finished at or before the incident opened, and no longer before
 * than the profile's window, in the environment the incident names. One that names neither happened where the users are:
 * in the tier nearest to them that its application was deployed to.
 */
final class IncidentCauses {
    private final Snapshot snapshot;
    private final DeploymentColumns columns;
    private final Findings findings;
    private final Profile profile;
    private final BitSet shown;
    private final Map<Name, Integer> numbers = new HashMap<>();

    private record Name(String application, Optional<String> owner) {}

    /**
     * @param shown numbers of the jobs whose deployments may have caused something, each plus one
     */
    IncidentCauses(Snapshot snapshot, Findings findings, Profile profile, BitSet shown) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.profile = profile;
        this.shown = shown;
        columns = snapshot.columns();
    }

    /**
     * Assesses an incident.
     *
     * @param index of the incident in {@link Snapshot#incidents()}
     */
    AssessedIncident assess(int index) {
        Incident incident = snapshot.incidents().get(index);
        int number = numbers.computeIfAbsent(
                new Name(incident.application(), incident.owner()),
                name -> snapshot.names().applications().find(name.application(), name.owner()));
        ApplicationFindings application = number < 0
                ? ApplicationFindings.NOTHING
                : findings.applications().get(number);
        Optional<RecordedDeployment> named = incident.deployment()
                .flatMap(snapshot::find)
                .filter(deployment -> incident.owner().isEmpty() || columns.application(deployment.row()) == number)
                .filter(deployment -> shown.get(columns.job(deployment.row()) + 1));
        Optional<String> environment = incident.environment().or(() -> named.map(RecordedDeployment::environment));
        EnvironmentTier tier = environment
                .map(name -> application
                        .tierOf(name)
                        .orElseGet(() -> profile.environments()
                                .tierOf(name, named.flatMap(deployment -> columns.tier(deployment.row())))))
                .orElseGet(application::nearestTier);
        Set<String> environments = environment.map(Set::of).orElseGet(() -> application.environmentsOf(tier));
        List<RecordedDeployment> causes = incident.deployment().isPresent()
                ? named.filter(deployment -> canFail(deployment.row())).stream().toList()
                : suspects(incident, application, environments);
        return new AssessedIncident(incident, number, snapshot.incidentOwner(index), tier, environments, causes);
    }

    private boolean canFail(int row) {
        return findings.facts().bringsChanges(row)
                || profile.countFailedDeployments() && columns.result(row) == Result.FAILURE;
    }

    private List<RecordedDeployment> suspects(
            Incident incident, ApplicationFindings application, Set<String> environments) {
        long earliest = EpochNanos.of(incident.openedAt().minus(profile.incidentWindow()));
        long latest = EpochNanos.of(incident.openedAt());
        Rows inWindow = application.timeline().deployments().between(earliest, latest + 1, columns::finishedAt);
        List<RecordedDeployment> suspects = new ArrayList<>();
        for (int index = inWindow.size() - 1; index >= 0; index--) {
            RecordedDeployment suspect = new RecordedDeployment(snapshot, inWindow.get(index));
            if (findings.facts().bringsChanges(suspect.row()) && environments.contains(suspect.environment())) {
                suspects.add(suspect);
                if (profile.incidentAttribution() == IncidentAttribution.LATEST) {
                    break;
                }
            }
        }
        return suspects;
    }
}
