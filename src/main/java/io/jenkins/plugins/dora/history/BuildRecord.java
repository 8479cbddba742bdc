package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.profile.matching.BuildFacts;
import io.jenkins.plugins.dora.profile.matching.BuildFactsBuilder;
import io.jenkins.plugins.dora.profile.matching.FinishedBuild;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file of a build that is over says.
 *
 * @param job the build's job
 * @param number the build's number
 * @param displayName what it was called, if not by its number
 * @param startedAt when it started, to the millisecond
 * @param finishedAt when it ended
 * @param result the name of its result, such as {@code UNSTABLE}
 * @param timedOut whether a timeout stopped it
 * @param startedByHand whether a person started it
 * @param replayed whether it ran an edited copy of the Pipeline of an earlier build
 * @param parameters its parameters, without secret ones
 * @param environment variables that were kept with it
 * @param upstream the builds that triggered it
 * @param git what it checked out with git
 */
public record BuildRecord(
        JobDirectory job,
        int number,
        Optional<String> displayName,
        Instant startedAt,
        Instant finishedAt,
        String result,
        boolean timedOut,
        boolean startedByHand,
        boolean replayed,
        Map<String, String> parameters,
        Map<String, String> environment,
        List<UpstreamBuild> upstream,
        Optional<GitCheckout> git) {
    public BuildRecord {
        parameters = Map.copyOf(parameters);
        environment = Map.copyOf(environment);
        upstream = List.copyOf(upstream);
    }

    /** Returns the build as rules and records know it. */
    public FinishedBuild finished() {
        return new FinishedBuild(
                facts(),
                new BuildReference(job.name(), number, job.url() + number + '/'),
                startedAt,
                finishedAt,
                result,
                timedOut,
                git.map(GitCheckout::revision));
    }

    private BuildFacts facts() {
        BuildFactsBuilder facts =
                BuildFacts.of(job.name(), number).names(job.settings().names());
        displayName.ifPresent(facts::displayName);
        job.branch().ifPresent(facts::branchName);
        if (job.partOfProject()) {
            facts.partOfProject();
        }
        git.flatMap(GitCheckout::branch).ifPresent(facts::gitBranch);
        git.map(GitCheckout::revision).ifPresent(facts::gitCommit);
        return facts.variables(parameters)
                .variables(job.axes())
                .variables(environment)
                .build();
    }
}
