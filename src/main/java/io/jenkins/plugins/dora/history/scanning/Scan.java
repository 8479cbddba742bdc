package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.profile.regex.Effort;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sorts builds by what rules say of them. */
public final class Scan {
    private final RuleBook rules;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<BuildNumber, List<BuildNumber>> upstream = new HashMap<>();
    private final BooleanSupplier stopped;
    private @Nullable JobRules current;
    private int builds;

    /** @param profile the rules for all jobs, which are tried after those that a job and its folders have */
    public Scan(Rules profile) {
        this(profile, () -> false);
    }

    /**
     * @param profile the rules for all jobs, which are tried after those that a job and its folders have
     * @param stopped whether to end in the middle of a build, by a {@link java.util.concurrent.CancellationException}
     */
    public Scan(Rules profile, BooleanSupplier stopped) {
        rules = new RuleBook(profile);
        this.stopped = stopped;
    }

    /** Whether some rule may be about builds of {@code job}. */
    public boolean concerns(JobDirectory job) {
        return rules.of(job).concernJob();
    }

    /** Takes in one build. */
    public void add(BuildRecord build) {
        builds++;
        if (!build.upstream().isEmpty()) {
            upstream.put(new BuildNumber(build.job().name(), build.number()), build.upstream());
        }
        FinishedBuild finished = build.finished();
        JobRules tried = rulesOf(build.job());
        tried.rules()
                .ruleFor(finished.facts(), Effort.unless(stopped))
                .ifPresent(rule -> add(build, finished, rule, tried.matchesOf(rule)));
    }

    /** Builds come job by job. */
    private JobRules rulesOf(JobDirectory job) {
        if (current == null || current.job() != job) {
            current = rules.of(job);
        }
        return current;
    }

    private void add(BuildRecord build, FinishedBuild finished, Rule rule, RuleMatches matched) {
        RecognisedDeployment deployment = rule.read(finished.facts());
        if (finished.outcome().deploymentResult().isEmpty()) {
            matched.addNotBuilt(build);
        } else if (deployment.isComplete()) {
            matched.addDeployment(build, deployment);
            candidates.add(Candidate.of(build, deployment));
        } else {
            matched.addIncomplete(build, deployment);
        }
    }

    /** Returns how many builds were taken in. */
    public int builds() {
        return builds;
    }

    /** Returns what each rule matched: those of the profile, then those of jobs and folders. */
    public List<RuleMatches> matches() {
        return rules.matches();
    }

    /** Returns the deployments in the order in which they finished. */
    public List<Candidate> candidates() {
        candidates.sort(Candidate.BY_FINISH);
        return candidates;
    }

    /** Returns which builds triggered others that were taken in, by those others. */
    public Map<BuildNumber, List<BuildNumber>> upstream() {
        return Collections.unmodifiableMap(upstream);
    }
}
