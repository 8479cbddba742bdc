package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.profile.matching.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.matching.Rule;
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

/** What one rule matched: the answer to whether it says what it was meant to say. */
public final class RuleMatches {
    private final Rule rule;
    private final SortedSet<String> jobs = new TreeSet<>();
    private final SortedSet<String> applications = new TreeSet<>();
    private final SortedSet<String> environments = new TreeSet<>();
    private final SortedMap<String, Integer> missing = new TreeMap<>();
    private final Set<String> versions = new HashSet<>();
    private int deployments;
    private int notBuilt;
    private @Nullable Instant first;
    private @Nullable Instant last;

    RuleMatches(Rule rule) {
        this.rule = rule;
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

    void addMissing(BuildRecord build, RecognisedDeployment deployment) {
        jobs.add(build.job().name());
        deployment.missing().forEach(field -> missing.merge(field, 1, Integer::sum));
    }

    public Rule rule() {
        return rule;
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

    /** Returns when the first deployment finished. */
    public Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Returns when the last deployment finished. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
