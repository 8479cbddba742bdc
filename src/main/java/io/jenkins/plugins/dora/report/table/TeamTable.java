package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.TeamApplications;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One row for each team of each application that was deployed or had incidents, sorted. */
final class TeamTable {
    static final FigureTable<Membership> TABLE = new FigureTable<>(
            "teams",
            List.of(
                    Column.text("application", Membership::application),
                    Column.textIfAny("owner", membership -> Optional.of(membership.owner())),
                    Column.text("team", Membership::team)),
            scope -> all(scope).stream());

    private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::application)
            .thenComparing(Membership::owner)
            .thenComparing(Membership::team);

    private TeamTable() {}

    /**
     * That an application belongs to a team.
     *
     * @param owner the job or folder that uses the name of the application separately; empty if none does
     */
    record Membership(String application, String owner, String team) {}

    private static SortedSet<Membership> all(TableScope scope) {
        SortedSet<Membership> all = new TreeSet<>(ORDER);
        if (scope.profile().teams().all().isEmpty()) {
            return all;
        }
        TeamApplications teams = scope.assessment().teams();
        AssessedDeployments deployments = scope.deployments();
        // The teams of an application are the same for each of its deployments.
        BitSet added = new BitSet();
        for (int index = 0; index < deployments.size(); index++) {
            int number = deployments.application(index);
            if (!added.get(number)) {
                added.set(number);
                AssessedDeployment deployment = deployments.get(index);
                String owner = deployments.names().applications().owner(number).orElse("");
                add(all, deployment.application(), owner, teams.of(deployment));
            }
        }
        for (AssessedIncident incident : scope.incidents()) {
            add(all, incident.application(), incident.incident().owner().orElse(""), teams.of(incident));
        }
        return all;
    }

    private static void add(SortedSet<Membership> all, String application, String owner, List<String> teams) {
        teams.forEach(team -> all.add(new Membership(application, owner, team)));
    }

    /** Returns the names of the teams that have a row, sorted. */
    static SortedSet<String> names(TableScope scope) {
        SortedSet<String> names = new TreeSet<>();
        all(scope).forEach(membership -> names.add(membership.team()));
        return names;
    }
}
