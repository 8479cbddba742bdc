package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.profile.rule.RecognisedDeployment;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A build that was a deployment by a rule, in few bytes: there may be a million of them.
 *
 * @param job the build's job
 * @param number its number
 * @param startedAt when it started
 * @param finishedAt when it ended
 * @param result the name of its result
 * @param timedOut whether a timeout stopped it
 * @param revision what it checked out, or the empty text
 * @param promoted number of the build that it promoted; 0 if none
 * @param deployment what the rule says of it, with nothing missing
 */
public record Candidate(
        JobDirectory job,
        int number,
        Instant startedAt,
        Instant finishedAt,
        String result,
        boolean timedOut,
        String revision,
        int promoted,
        RecognisedDeployment deployment) {
    /** The order in which deployments come to be baselines of each other. */
    public static final Comparator<Candidate> BY_FINISH = Comparator.comparing(Candidate::finishedAt)
            .thenComparing(candidate -> candidate.job.name())
            .thenComparing(Candidate::number);

    static Candidate of(BuildRecord build, RecognisedDeployment deployment) {
        return new Candidate(
                build.job(),
                build.number(),
                build.startedAt(),
                build.finishedAt(),
                build.result().intern(),
                build.timedOut(),
                build.checkout().map(CheckedOutRevision::revision).orElse(""),
                build.promotedNumber(),
                deployment);
    }

    /** Begins the deployment as the build itself would have recorded it; its changes are still to be found. */
    public DeploymentBuilder begin() {
        BuildOutcome build = new BuildOutcome(
                new BuildReference(job.name(), number, job.url(number, promoted)),
                startedAt,
                finishedAt,
                result,
                timedOut,
                Optional.of(revision).filter(text -> !text.isEmpty()));
        return build.deployment(deployment).orElseThrow();
    }
}
