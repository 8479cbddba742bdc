package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.BuildFactsBuilder;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Stages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build that is over, as its file describes it.
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
 * @param promoted what it promoted, if it is a promotion
 * @param stages the stages that ran
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
        List<BuildNumber> upstream,
        Optional<CheckedOutRevision> git,
        Optional<PromotedBuild> promoted,
        Stages stages) {
    public BuildRecord {
        parameters = Map.copyOf(parameters);
        environment = Map.copyOf(environment);
        upstream = List.copyOf(upstream);
    }

    /** Returns the build as rules and records know it. */
    public FinishedBuild finished() {
        BuildOutcome outcome = new BuildOutcome(
                new BuildReference(job.name(), number, job.url(number, promotedNumber())),
                startedAt,
                finishedAt,
                result,
                timedOut,
                checkout().map(CheckedOutRevision::revision));
        return new FinishedBuild(facts(), outcome);
    }

    /** Returns the number of the build that it promoted; 0 if none. */
    public int promotedNumber() {
        return promoted.map(PromotedBuild::number).orElse(0);
    }

    /** Returns what it checked out, or else what the build that it promoted did. */
    public Optional<CheckedOutRevision> checkout() {
        return git.or(() -> promoted.flatMap(PromotedBuild::git));
    }

    private BuildFacts facts() {
        BuildFactsBuilder facts =
                BuildFacts.of(job.name(), number).names(job.settings().names());
        displayName.ifPresent(facts::displayName);
        job.branch().ifPresent(facts::branchName);
        job.project().ifPresent(facts::partOf);
        job.promoted()
                .ifPresent(target -> promoted.ifPresent(build -> facts.promoted(
                        target.name(), build.number(), build.displayName().orElse("#" + build.number()))));
        checkout().flatMap(CheckedOutRevision::branch).ifPresent(facts::gitBranch);
        checkout().map(CheckedOutRevision::revision).ifPresent(facts::gitCommit);
        return facts.stages(stages)
                .variables(parameters)
                .variables(job.axes())
                .variables(environment)
                .build();
    }
}
