package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.rule.Obstacle;
import io.jenkins.plugins.dora.profile.rule.RecognisedDeployment;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The builds that one rule matched, to check whether the rule does what it was meant to do. */
public final class RuleMatches {
    private final Optional<String> item;
    private final int number;
    private final AntPattern pattern;
    private final SortedSet<String> jobs = new TreeSet<>();
    private final SortedSet<String> applications = new TreeSet<>();
    private final SortedSet<String> environments = new TreeSet<>();
    private final SortedMap<String, Integer> missing = new TreeMap<>();
    private final SortedMap<Obstacle, Integer> obstacles = new TreeMap<>();
    private final Set<String> versions = new HashSet<>();
    private int deployments;
    private int notBuilt;
    private @Nullable Instant first;
    private @Nullable Instant last;

    RuleMatches(Optional<String> item, int number, AntPattern pattern) {
        this.item = item;
        this.number = number;
        this.pattern = pattern;
    }

    void addDeployment(BuildRecord build, RecognisedDeployment deployment) {
        jobs.add(build.job().name());
        applications.add(deployment.application());
        environments.add(deployment.environment());
        versions.add(deployment.application() + '\n' + deployment.version());
        deployments++;
        Instant finishedAt = build.finishedAt();
        first = first == null || finishedAt.isBefore(first) ? finishedAt : first;
        last = last == null || finishedAt.isAfter(last) ? finishedAt : last;
    }

    void addNotBuilt(BuildRecord build) {
        jobs.add(build.job().name());
        notBuilt++;
    }

    void addIncomplete(BuildRecord build, RecognisedDeployment deployment) {
        jobs.add(build.job().name());
        deployment.obstacle().ifPresent(obstacle -> obstacles.merge(obstacle, 1, Integer::sum));
        deployment.missing().forEach(field -> missing.merge(field, 1, Integer::sum));
    }

    /** Returns the full name of the job or folder that has the rule; empty if the profile has it. */
    public Optional<String> item() {
        return item;
    }

    /** Returns which of the rules there it is, from 1. */
    public int number() {
        return number;
    }

    /** Returns which jobs the rule is for. */
    public AntPattern pattern() {
        return pattern;
    }

    /** Returns the full names of the jobs of the builds that the rule matched. */
    public SortedSet<String> jobs() {
        return Collections.unmodifiableSortedSet(jobs);
    }

    public SortedSet<String> applications() {
        return Collections.unmodifiableSortedSet(applications);
    }

    public SortedSet<String> environments() {
        return Collections.unmodifiableSortedSet(environments);
    }

    /** Returns how many versions of all applications there are. */
    public int versions() {
        return versions.size();
    }

    /** Returns how many builds were deployments. */
    public int deployments() {
        return deployments;
    }

    /** Returns how many builds matched that did not run, and so deployed nothing. */
    public int notBuilt() {
        return notBuilt;
    }

    /** Returns for how many builds the application, the version or the environment came out empty. */
    public SortedMap<String, Integer> missing() {
        return Collections.unmodifiableSortedMap(missing);
    }

    /** Returns for how many builds something else was in the way. */
    public SortedMap<Obstacle, Integer> obstacles() {
        return Collections.unmodifiableSortedMap(obstacles);
    }

    /** Returns when the first deployment finished. */
    public Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Returns when the last deployment finished. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
