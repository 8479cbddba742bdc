package io.jenkins.plugins.dora.recording.builds;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.DeploymentId;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.matching.FinishedBuild;
import io.jenkins.plugins.dora.profile.matching.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.matching.Rules;
import io.jenkins.plugins.dora.recording.BuildContext;
import io.jenkins.plugins.dora.recording.DeploymentRecorder;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.recording.changes.BuildSourceCode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Records a build that is over, if a rule says that it was a deployment. */
final class RuleRecorder {
    /** How long before a build something may have finished that the build records. */
    private static final Duration LONGEST_BEFORE = Duration.ofDays(1);

    private final DoraStore store;

    RuleRecorder(DoraStore store) {
        this.store = store;
    }

    /**
     * Records {@code run}, unless a step in it did.
     *
     * @return what came of it, in one line for people; empty where no rule is about the build, or it was no attempt
     * @throws IOException if the build cannot be read, or the store refuses it
     */
    Optional<String> record(Run<?, ?> run, Rules rules) throws IOException, InterruptedException {
        FinishedBuild build = BuildReader.read(run);
        Optional<RecognisedDeployment> recognised = rules.recognise(build.facts());
        Optional<DeploymentBuilder> deployment =
                recognised.filter(found -> found.missing().isEmpty()).flatMap(build::deployment);
        if (deployment.isEmpty()) {
            return recognised
                    .filter(found -> build.deploymentResult().isPresent())
                    .map(found ->
                            "was not recorded, since its " + String.join(" and ", found.missing()) + " came out empty");
        }
        if (isRecorded(build, recognised.get())) {
            return Optional.of("was recorded by a step, and not again by a rule");
        }
        BuildContext context = new BuildContext(
                run,
                build.deploymentId().part(),
                BuildSourceCode.of(run, run.getEnvironment(TaskListener.NULL), Optional::empty));
        return Optional.of(String.join(
                "; ",
                new DeploymentRecorder(store, Clock.tickMillis(ZoneOffset.UTC)).record(context, deployment.get())));
    }

    private boolean isRecorded(FinishedBuild build, RecognisedDeployment recognised) throws IOException {
        DeploymentId byRule = build.deploymentId();
        Snapshot snapshot = store.snapshot();
        long since = EpochNanos.of(build.startedAt().minus(LONGEST_BEFORE));
        return snapshot
                .timeline(recognised.application())
                .deployments()
                .between(since, Long.MAX_VALUE, snapshot.columns()::finishedAt)
                .stream()
                .mapToObj(row -> new RecordedDeployment(snapshot, row))
                .filter(deployment -> deployment.environment().equals(recognised.environment()))
                .filter(deployment ->
                        deployment.job().filter(build.reference().job()::equals).isPresent())
                .map(RecordedDeployment::id)
                .anyMatch(id -> byRule.mayBeOfSameBuild(id) && !id.equals(byRule.toString()));
    }
}
