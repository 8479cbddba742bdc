package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The assessment of all recorded deployments and incidents, or of those of some jobs. */
public final class Assessment {
    /** An order of jobs that keeps all of them apart, whatever their names are. */
    public static final Comparator<Optional<String>> BY_NAME = Comparator.comparing(job -> job.orElse(""));

    private final AssessedHistory history;
    private final Profile profile;

    // Numbers of jobs, each plus one, so that 0 stands for no job.
    private final BitSet jobs;
    private final Extent extent;
    private final boolean allJobs;
    private final boolean all;
    private final VisibleNames visible;
    private volatile @Nullable TeamApplications teams;

    private Assessment(AssessedHistory history, Profile profile, BitSet jobs, Extent extent) {
        this.history = history;
        this.profile = profile;
        this.jobs = jobs;
        this.extent = extent;
        allJobs = jobs.equals(history.snapshot().names().allJobs());
        all = allJobs && extent == Extent.WHOLE;
        visible = new VisibleNames(history, jobs, extent);
    }

    /** Assesses everything in {@code snapshot} as {@code profile} says. */
    public static Assessment of(Snapshot snapshot, Profile profile) {
        return ofAll(AssessedHistory.NONE.update(snapshot, profile), profile);
    }

    /**
     * Assesses everything in {@code newer} as this assessment's profile says. What this assessment knows of applications
     * to which nothing happened since is taken over.
     */
    public Assessment update(Snapshot newer) {
        return ofAll(history.update(newer, profile), profile);
    }

    private static Assessment ofAll(AssessedHistory history, Profile profile) {
        return new Assessment(history, profile, history.snapshot().names().allJobs(), Extent.WHOLE);
    }

    /**
     * Returns the part of this assessment about the deployments of the jobs that {@code included} accepts and the
     * incidents of their applications. What each of them was stays what the whole history says.
     *
     * @param included takes the full name of the job that did a deployment; empty if no build did
     */
    public Assessment about(Predicate<Optional<String>> included) {
        return new Assessment(history, profile, history.snapshot().names().jobs(jobs.stream(), included), extent);
    }

    /**
     * Returns this assessment as if some jobs had never recorded anything, neither deployments nor versions, and nobody
     * incidents of what only they deployed.
     *
     * @param hidden full names of the jobs; an empty one stands for what no build did
     */
    public Assessment without(Set<Optional<String>> hidden) {
        BitSet shown = history.snapshot().names().jobs(jobs.stream(), job -> !hidden.contains(job));
        return new Assessment(history.seenBy(profile, shown), profile, shown, extent);
    }

    /** Returns the part of this assessment that is within {@code other}, which is of the same snapshot. */
    public Assessment within(Extent other) {
        return other == Extent.WHOLE ? this : new Assessment(history, profile, jobs, extent.and(other));
    }

    /** Returns which applications belong to which team of the profile, seen from the jobs of this assessment. */
    public TeamApplications teams() {
        TeamApplications known = teams;
        if (known == null) {
            known = new TeamApplications(history, profile.teams(), jobs);
            teams = known;
        }
        return known;
    }

    /** Returns the records of some controllers, where the events are of several. */
    public Extent controllers(Set<String> ids) {
        return new ControllerRecords(history.snapshot(), ids);
    }

    /** Returns the ids of the controllers whose events these are, sorted; none if they are of one. */
    public List<String> controllers() {
        return history.snapshot().names().controllers().ids().stream().sorted().toList();
    }

    /** Returns how many lines of the store cannot be read; their applications are unknown. */
    public long unreadable() {
        return history.snapshot().unreadable();
    }

    /** Returns how many records of the whole store count, by type. */
    public Map<String, Integer> recorded() {
        Snapshot snapshot = history.snapshot();
        int versions = snapshot.timelines().stream()
                .mapToInt(timeline -> timeline.versions().size())
                .sum();
        return Map.of(
                "deployment",
                snapshot.inOrder().size(),
                "version",
                versions,
                "incident",
                snapshot.incidents().size());
    }

    /** Returns the deployments. */
    public AssessedDeployments deployments() {
        return deployments(Set.of(), Set.of(), Set.of());
    }

    /**
     * Returns some of the deployments, each by itself; an empty set stands for all.
     *
     * @param applications names of applications
     * @param environments names of environments
     * @param tiers tiers of environments
     */
    public AssessedDeployments deployments(
            Set<String> applications, Set<String> environments, Set<EnvironmentTier> tiers) {
        Rows rows = history.rows().of(applications, environments, tiers);
        return new AssessedDeployments(history, all ? rows : rows.filter(this::isVisible), Releases.SEPARATE);
    }

    private boolean isVisible(int row) {
        return jobs.get(history.columns().job(row) + 1) && extent.hasDeployment(row);
    }

    /** Returns the deployment with an id, of whatever job; empty if there is none. */
    public Optional<AssessedDeployment> find(String id) {
        return history.snapshot().find(id).map(this::assessed);
    }

    /** Returns what a deployment of this assessment's snapshot was. */
    public AssessedDeployment assessed(RecordedDeployment deployment) {
        return new AssessedDeployment(history, deployment.row());
    }

    /** Returns the incidents in order of recording. */
    public List<AssessedIncident> incidents() {
        if (all) {
            return history.incidents();
        }
        return history.incidents().stream().filter(this::isVisible).toList();
    }

    /** Returns the incidents of some applications, each in order of recording; an empty set stands for all. */
    public List<AssessedIncident> incidents(Set<String> applications) {
        if (applications.isEmpty()) {
            return incidents();
        }
        return applications.stream()
                .flatMap(application -> history.incidentsOf().getOrDefault(application, List.of()).stream())
                .filter(this::isVisible)
                .toList();
    }

    private boolean isVisible(AssessedIncident incident) {
        return (allJobs || history.findings().isSeen(incident.number(), incident.owner(), jobs))
                && extent.hasIncident(incident);
    }

    /**
     * Returns the full names of the jobs that did deployments, built versions or keep incidents apart, each once; an empty
     * one if no build did some of them.
     */
    public List<Optional<String>> jobs() {
        return visible.ofJobs();
    }

    /**
     * Returns the full names of all jobs that recorded something about the applications that some of them deployed, or about
     * others that caused an incident there.
     *
     * @param some full names of jobs; an empty one stands for what no build did
     */
    public List<Optional<String>> neighbours(Set<Optional<String>> some) {
        return about(some::contains).visible.ofNeighbours();
    }

    /** Returns the numbers of the applications that were deployed. */
    IntStream applicationNumbers() {
        return visible.numbersOfApplications();
    }

    /**
     * Returns the full names of all jobs that recorded something about an application, or about others that caused an
     * incident there; an empty one stands for what no build did.
     */
    public List<Optional<String>> recordersOf(String application) {
        BitSet numbers = new BitSet();
        history.snapshot().names().applications().all(application).forEach(numbers::set);
        return visible.ofRecorders(numbers);
    }

    /** Returns the names of the applications that were deployed, sorted. */
    public Set<String> applications() {
        return visible.applications();
    }

    /** Returns the names of the environments that were deployed to, sorted. */
    public Set<String> environments() {
        return visible.environments();
    }
}
