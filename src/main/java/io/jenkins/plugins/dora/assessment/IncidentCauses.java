package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.ApplicationFindings;
import io.jenkins.plugins.dora.assessment.finding.Findings;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Blames incidents on the deployments that caused them.
 *
 * <p>An incident that names a deployment of its application is due to that one and no other; a redeployment passes the blame
 * on to the change it repeats, and a rollback is not to blame. Otherwise it is due to the latest change (or all, as the
 * profile says) that had begun when it opened, and had not finished longer before than the profile's window, in the
 * environment the incident names. One that names neither happened where the users are: in the tier nearest to them that its
 * application was deployed to.
 */
final class IncidentCauses {
    private final Snapshot snapshot;
    private final Names names;
    private final DeploymentColumns columns;
    private final Findings findings;
    private final DeploymentFlags facts;
    private final Profile profile;
    private final BitSet shown;
    private final AssessedHistory known;
    private final boolean environmentsAreKnown;
    private final Map<Integer, Set<String>> nearest = new HashMap<>();

    /**
     * @param shown numbers of the jobs whose deployments may have caused something, each plus one
     * @param known an older history with the same profile, or one of the same snapshot
     */
    IncidentCauses(Snapshot snapshot, Findings findings, Profile profile, BitSet shown, AssessedHistory known) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.profile = profile;
        this.shown = shown;
        this.known = known;
        names = snapshot.names();
        environmentsAreKnown =
                names.environments().isSameAs(known.snapshot().names().environments());
        columns = snapshot.columns();
        facts = findings.facts();
    }

    /**
     * Assesses an incident.
     *
     * @param index of the incident in {@link Snapshot#incidents()}
     */
    AssessedIncident assess(int index) {
        Incident incident = snapshot.incidents().get(index);
        return known(index, incident).orElseGet(() -> assess(index, incident));
    }

    /** Returns what is known of an incident, if nothing happened to it, to its application and to names of environments. */
    private Optional<AssessedIncident> known(int index, Incident incident) {
        if (!environmentsAreKnown || index >= known.incidents().size()) {
            return Optional.empty();
        }
        AssessedIncident assessed = known.incidents().get(index);
        boolean isKnown = assessed.incident() == incident
                && incident.deployment().isEmpty()
                && findings.isKnown(assessed.number(), known.findings());
        return isKnown ? Optional.of(assessed.in(snapshot, snapshot.incidentOwner(index))) : Optional.empty();
    }

    private AssessedIncident assess(int index, Incident incident) {
        int number = names.applications().find(incident.application(), incident.owner());
        int owner = snapshot.incidentOwner(index);
        return findings.named(snapshot, incident, number, incident.deployment())
                .filter(row -> shown.get(columns.job(row) + 1))
                .map(row -> named(incident, number, owner, row))
                .orElseGet(() -> unnamed(incident, number, owner));
    }

    private AssessedIncident named(Incident incident, int number, int owner, int row) {
        String environment =
                incident.environment().map(this::shown).orElseGet(() -> environment(columns.environment(row)));
        List<RecordedDeployment> blamed = blamed(row).stream()
                .mapToObj(each -> new RecordedDeployment(snapshot, each))
                .toList();
        return new AssessedIncident(
                incident, number, owner, facts.tier(row), Set.of(environment), blamed, blamed.isEmpty());
    }

    private OptionalInt blamed(int row) {
        if (facts.isOf(row, Kind.REDEPLOY)) {
            return findings.vicinity(columns, row).repeated(row);
        }
        return facts.isOf(row, Kind.ROLLBACK) ? OptionalInt.empty() : OptionalInt.of(row);
    }

    private AssessedIncident unnamed(Incident incident, int number, int owner) {
        ApplicationFindings application = number < 0
                ? ApplicationFindings.NOTHING
                : findings.applications().get(number);
        Optional<String> environment = incident.environment();
        EnvironmentTier tier =
                environment.map(name -> tierOf(name, application)).orElseGet(application::nearestTier);
        NumberSet environments = environment.map(this::numbersOf).orElseGet(() -> application.environmentsOf(tier));
        Set<String> where = environment
                .map(name -> Set.of(shown(name)))
                .orElseGet(() -> nearest.computeIfAbsent(number, same -> names(environments)));
        List<RecordedDeployment> suspects = suspects(incident, application, environments).stream()
                .mapToObj(row -> new RecordedDeployment(snapshot, row))
                .toList();
        return new AssessedIncident(incident, number, owner, tier, where, suspects, false);
    }

    private EnvironmentTier tierOf(String environment, ApplicationFindings application) {
        return application
                .tierOf(names.environment(environment))
                .orElseGet(() -> profile.environments().tierOf(environment.strip()));
    }

    private NumberSet numbersOf(String environment) {
        int number = names.environment(environment);
        return number < 0 ? NumberSet.NONE : NumberSet.of(IntStream.of(number));
    }

    private String shown(String environment) {
        int number = names.environment(environment);
        return number < 0 ? environment.strip() : environment(number);
    }

    private Set<String> names(NumberSet environments) {
        return environments.stream().mapToObj(this::environment).collect(Collectors.toCollection(HashSet::new));
    }

    private String environment(int number) {
        return names.environments().name(number);
    }

    private Rows suspects(Incident incident, ApplicationFindings application, NumberSet environments) {
        return application
                .suspects()
                .find(
                        columns,
                        facts,
                        EpochNanos.of(incident.openedAt()),
                        EpochNanos.of(incident.openedAt().minus(profile.incidentWindow())),
                        row -> environments.contains(columns.environment(row)),
                        profile.incidentAttribution() == IncidentAttribution.ALL_IN_WINDOW);
    }
}
