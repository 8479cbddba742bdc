package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.TeamApplications;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
        IntStream.range(0, deployments.size()).forEach(index -> {
            String owner = deployments
                    .names()
                    .applications()
                    .owner(deployments.application(index))
                    .orElse("");
            add(all, deployments.get(index).application(), owner, teams.of(deployments.get(index)));
        });
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
