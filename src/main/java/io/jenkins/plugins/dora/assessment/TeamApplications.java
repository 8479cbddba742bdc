package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which applications belong to which teams: by their names, and by the jobs that deployed them.
 *
 * <p>Jobs that a reader may not see give nothing to a team.
 */
public final class TeamApplications {
    private final Teams teams;
    private final DeploymentColumns columns;
    /** The numbers of the teams of each application, by its number. */
    private final List<BitSet> ofApplication = new ArrayList<>();

    /** @param jobs numbers of the jobs that the reader may see, each plus one */
    TeamApplications(AssessedHistory history, Teams teams, BitSet jobs) {
        this.teams = teams;
        columns = history.columns();
        var names = history.snapshot().names();
        int applications = history.findings().applications().size();
        if (teams.all().isEmpty()) {
            ofApplication.addAll(Collections.nCopies(applications, new BitSet()));
            return;
        }
        for (int number = 0; number < applications; number++) {
            BitSet found = new BitSet();
            teams.addOfApplication(names.applications().name(number), found);
            history.findings().applications().get(number).jobs().stream()
                    .filter(job -> job > 0 && jobs.get(job))
                    .forEach(job -> teams.addOfJob(names.jobs().name(job - 1), found));
            ofApplication.add(found);
        }
    }

    /** Returns the names of the teams of a deployment, in the order of the profile. */
    public List<String> of(AssessedDeployment deployment) {
        return names(ofApplication.get(deployment.applicationNumber()));
    }

    /** Returns the names of the teams of an incident, in the order of the profile. */
    public List<String> of(AssessedIncident incident) {
        return names(numbersOf(incident));
    }

    /** Returns the names of the teams that have a deployment in an assessment of the same snapshot, sorted. */
    public List<String> in(Assessment assessment) {
        if (teams.all().isEmpty()) {
            return List.of();
        }
        BitSet found = new BitSet();
        assessment.applicationNumbers().mapToObj(ofApplication::get).forEach(found::or);
        return names(found).stream().sorted().toList();
    }

    /** Returns the records of all applications of some teams. */
    public Extent extent(Set<String> names) {
        BitSet chosen = new BitSet();
        IntStream.range(0, teams.all().size())
                .filter(number -> names.contains(teams.all().get(number).name()))
                .forEach(chosen::set);
        BitSet applications = new BitSet();
        IntStream.range(0, ofApplication.size())
                .filter(number -> ofApplication.get(number).intersects(chosen))
                .forEach(applications::set);
        return new Extent() {
            @Override
            public boolean hasApplication(int number) {
                return applications.get(number);
            }

            @Override
            public boolean hasDeployment(int row) {
                return applications.get(columns.application(row));
            }

            @Override
            public boolean hasIncident(AssessedIncident incident) {
                return numbersOf(incident).intersects(chosen);
            }
        };
    }

    private BitSet numbersOf(AssessedIncident incident) {
        if (incident.number() >= 0) {
            return ofApplication.get(incident.number());
        }
        BitSet found = new BitSet();
        teams.addOfApplication(incident.application(), found);
        return found;
    }

    private List<String> names(BitSet numbers) {
        return numbers.stream().mapToObj(teams.all()::get).map(Team::name).toList();
    }
}
