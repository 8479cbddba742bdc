package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.failure.Failures;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.kind.Vicinity;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Findings about all applications, each from its own deployments and versions alone.
 *
 * <p>Nothing in it depends on another application, so what is found about one that did not change is taken over.
 *
 * @param facts by row of a deployment, failures that incidents report aside
 * @param counted rows of the changes that count
 * @param journeys which journey of its application each deployment is part of, by row
 * @param releases of deployments
 * @param applications by number
 */
public record Findings(
        DeploymentFlags facts,
        BitSet counted,
        int[] journeys,
        Releases releases,
        List<ApplicationFindings> applications) {
    public static final Findings NONE =
            new Findings(new DeploymentFlags(0), new BitSet(), new int[0], new Releases(0), List.of());

    /**
     * Returns the row of the deployment whose id an incident names; empty if there is none, or it is of another application.
     *
     * @param application the number of the incident's application
     */
    public Optional<Integer> named(Snapshot snapshot, Incident incident, int application, Optional<String> id) {
        return id.flatMap(snapshot::find)
                .filter(deployment -> incident.owner().isPresent()
                        ? snapshot.columns().application(deployment.row()) == application
                        : deployment.application().equals(incident.application()))
                .map(RecordedDeployment::row);
    }

    /**
     * Whether these and older findings have the same about an application.
     *
     * @param application its number; -1 if it was never recorded
     */
    public boolean isKnown(int application, Findings older) {
        return application >= 0 && applications.get(application) == older.applications.get(application);
    }

    /** Returns the failures of the application of a deployment, apart from those that incidents report. */
    public Failures failures(DeploymentColumns columns, int row) {
        return applications.get(columns.application(row)).failures();
    }

    /** Returns what looks around a deployment. */
    public Vicinity vicinity(DeploymentColumns columns, int row) {
        return applications.get(columns.application(row)).vicinity(columns, facts);
    }

    /**
     * Returns what is found about {@code snapshot}, with what these findings know already.
     *
     * @param profile the one of these findings
     */
    public Findings update(Snapshot snapshot, Profile profile) {
        int rows = snapshot.columns().size();
        DeploymentFlags newFacts = facts.copy(rows);
        BitSet newCounted = (BitSet) counted.clone();
        int[] newJourneys = Arrays.copyOf(journeys, rows);
        Releases newReleases = releases.copy(rows);
        ApplicationAssessor assessor =
                new ApplicationAssessor(snapshot, profile, newFacts, newCounted, newJourneys, newReleases);
        ApplicationFindings[] found =
                new ApplicationFindings[snapshot.timelines().size()];
        for (int number = 0; number < found.length; number++) {
            boolean known = number < applications.size()
                    && applications.get(number).timeline()
                            == snapshot.timelines().get(number);
            found[number] = known
                    ? applications.get(number)
                    : assessor.assess(snapshot.timelines().get(number));
        }
        return new Findings(newFacts, newCounted, newJourneys, newReleases, List.of(found));
    }

    /**
     * Returns what is found about {@code snapshot}, as if some jobs had never recorded anything; only applications are
     * looked at again that both these and other jobs recorded.
     *
     * @param snapshot the one of these findings
     * @param profile the one of these findings
     * @param shown numbers of the other jobs, each plus one, so that 0 stands for no job
     */
    public Findings seenBy(Snapshot snapshot, Profile profile, BitSet shown) {
        DeploymentFlags newFacts = facts.copy(snapshot.columns().size());
        BitSet newCounted = (BitSet) counted.clone();
        int[] newJourneys = journeys.clone();
        Releases newReleases = releases.copy(snapshot.columns().size());
        ApplicationAssessor assessor =
                new ApplicationAssessor(snapshot, profile, newFacts, newCounted, newJourneys, newReleases);
        List<ApplicationFindings> found = applications.stream()
                .map(known -> known.isOnlyOf(shown) ? known : assessor.assess(known.timeline(), shown))
                .toList();
        return new Findings(newFacts, newCounted, newJourneys, newReleases, found);
    }

    /**
     * Whether an incident is seen with some jobs: with each that deployed its application, and with the one that keeps it
     * apart.
     *
     * @param application its number; -1 if it was never recorded
     * @param owner the number of the job or folder that keeps the incident apart
     * @param shown numbers of the jobs, each plus one
     */
    public boolean isSeen(int application, int owner, BitSet shown) {
        return application >= 0 && applications.get(application).jobs().intersects(shown)
                || owner != Names.NO_JOB && shown.get(owner + 1);
    }
}
