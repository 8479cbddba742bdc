package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.ApplicationFindings;
import io.jenkins.plugins.dora.snapshot.ApplicationRows;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names that occur in what some jobs recorded. Those of applications and environments are found once, when somebody asks. */
final class VisibleNames {
    private final AssessedHistory history;
    private final BitSet jobs;
    private final Extent extent;
    private volatile @Nullable Set<String> applications;
    private volatile @Nullable Set<String> environments;

    /**
     * @param history everything recorded
     * @param jobs numbers of the jobs, each plus one, so that 0 stands for no job
     * @param extent the records that count of these
     */
    VisibleNames(AssessedHistory history, BitSet jobs, Extent extent) {
        this.history = history;
        this.jobs = jobs;
        this.extent = extent;
    }

    /** Returns the applications that were deployed, sorted. */
    Set<String> applications() {
        Set<String> known = applications;
        if (known == null) {
            known = Collections.unmodifiableSet(findApplications());
            applications = known;
        }
        return known;
    }

    /** Returns the environments that were deployed to, sorted. */
    Set<String> environments() {
        Set<String> known = environments;
        if (known == null) {
            known = Collections.unmodifiableSet(findEnvironments());
            environments = known;
        }
        return known;
    }

    private Set<String> findApplications() {
        Applications names = history.snapshot().names().applications();
        Set<String> found = new LinkedHashSet<>();
        names.sorted().filter(this::isVisible).mapToObj(names::name).forEach(found::add);
        return found;
    }

    private Set<String> findEnvironments() {
        BitSet numbers = new BitSet();
        numbersOfApplications()
                .mapToObj(history.findings().applications()::get)
                .map(this::environmentsOf)
                .forEach(deployedTo -> deployedTo.addTo(numbers));
        Dictionary names = history.snapshot().names().environments();
        Set<String> found = new TreeSet<>();
        numbers.stream().mapToObj(names::name).forEach(found::add);
        return found;
    }

    /** Returns those of the jobs that recorded something, each once, sorted. */
    List<Optional<String>> ofJobs() {
        BitSet numbers = new BitSet();
        history.findings()
                .applications()
                .forEach(application -> application.timeline().jobs().addTo(numbers));
        history.incidents().forEach(incident -> addOwner(incident, numbers));
        numbers.and(jobs);
        return named(numbers);
    }

    /**
     * Returns all jobs that recorded something about the applications that these jobs deployed, or about others that caused
     * an incident there, each once, sorted.
     */
    List<Optional<String>> ofNeighbours() {
        BitSet applications = new BitSet();
        numbersOfApplications().forEach(applications::set);
        return ofRecorders(applications);
    }

    /**
     * Returns all jobs that recorded something about some applications, or about others that caused an incident there, each
     * once, sorted.
     *
     * @param applications their numbers
     */
    List<Optional<String>> ofRecorders(BitSet applications) {
        BitSet numbers = new BitSet();
        for (AssessedIncident incident : history.incidents()) {
            boolean concerns = incident.incident().deployment().isPresent()
                    && incident.deployments().stream()
                            .map(RecordedDeployment::row)
                            .map(history.columns()::application)
                            .anyMatch(number -> number != incident.number() && applications.get(number));
            if (concerns && incident.number() >= 0) {
                timeline(incident.number()).jobs().addTo(numbers);
            }
        }
        applications.stream().forEach(number -> timeline(number).jobs().addTo(numbers));
        return named(numbers);
    }

    private static void addOwner(AssessedIncident incident, BitSet numbers) {
        if (incident.owner() != Names.NO_JOB) {
            numbers.set(incident.owner() + 1);
        }
    }

    private List<Optional<String>> named(BitSet numbers) {
        SortedSet<Optional<String>> names = new TreeSet<>(Assessment.BY_NAME);
        numbers.stream()
                .mapToObj(number -> history.snapshot().names().job(number - 1))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private ApplicationRows timeline(int application) {
        return history.findings().applications().get(application).timeline();
    }

    IntStream numbersOfApplications() {
        return IntStream.range(0, history.findings().applications().size()).filter(this::isVisible);
    }

    private boolean isVisible(int application) {
        return history.findings().applications().get(application).jobs().intersects(jobs)
                && extent.hasApplication(application);
    }

    private NumberSet environmentsOf(ApplicationFindings application) {
        return extent == Extent.WHOLE && application.jobs().isWithin(jobs)
                ? application.environments()
                : NumberSet.of(application.timeline().deployments().stream()
                        .filter(row -> jobs.get(history.columns().job(row) + 1) && extent.hasDeployment(row))
                        .map(history.columns()::environment));
    }
}
