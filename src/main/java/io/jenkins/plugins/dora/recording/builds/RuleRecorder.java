package io.jenkins.plugins.dora.recording.builds;

import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.security.ACL;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import io.jenkins.plugins.dora.linking.builds.BuildDeployments;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.DeploymentId;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Obstacle;
import io.jenkins.plugins.dora.profile.rule.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.recording.BuildContext;
import io.jenkins.plugins.dora.recording.DeploymentRecorder;
import io.jenkins.plugins.dora.recording.DoraStore;
import io.jenkins.plugins.dora.recording.changes.BuildSourceCode;
import io.jenkins.plugins.dora.recording.sharing.RunningBuild;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Records a build that is over, if a rule says that it was a deployment. */
final class RuleRecorder {
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
                recognised.filter(RecognisedDeployment::isComplete).flatMap(build::deployment);
        if (deployment.isEmpty()) {
            return recognised
                    .filter(found -> build.deploymentResult().isPresent())
                    .map(found -> "was not recorded, since " + reason(found));
        }
        if (isRecorded(build, recognised.get())) {
            return Optional.of("was recorded by a step, and not again by a rule");
        }
        BuildContext context = new BuildContext(
                run,
                build.deploymentId().part(),
                BuildSourceCode.of(run, run.getEnvironment(TaskListener.NULL), Optional::empty),
                recorder(run, build.facts()));
        return Optional.of(String.join(
                "; ",
                new DeploymentRecorder(store, Clock.tickMillis(ZoneOffset.UTC)).record(context, deployment.get())));
    }

    private static String reason(RecognisedDeployment recognised) {
        return recognised.missing().isEmpty()
                ? recognised.obstacle().map(Obstacle::sentence).orElseThrow()
                : "its " + String.join(" and ", recognised.missing()) + " came out empty";
    }

    /** Returns who records: the administrator by a rule of the profile, the build itself by one of its job or folders. */
    private static Recorder recorder(Run<?, ?> run, BuildFacts facts) {
        Rules ofJob = JobConfiguration.settingsOf(run.getParent()).rulesBefore(Rules.NONE);
        return ofJob.recognise(facts).isEmpty() ? Recorder.ADMINISTRATOR : RunningBuild.of(run, ACL.SYSTEM2);
    }

    private boolean isRecorded(FinishedBuild build, RecognisedDeployment recognised) throws IOException {
        DeploymentId byRule = build.deploymentId();
        Snapshot snapshot = store.snapshot();
        return new BuildDeployments(snapshot, byRule, build.finishedAt())
                .among(snapshot.inOrder())
                .filter(deployment -> deployment.application().equals(recognised.application()))
                .filter(deployment -> EnvironmentName.key(deployment.environment())
                        .equals(EnvironmentName.key(recognised.environment())))
                .anyMatch(deployment -> !deployment.id().equals(byRule.toString()));
    }
}
