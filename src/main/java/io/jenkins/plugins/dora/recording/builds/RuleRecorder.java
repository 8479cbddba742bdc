package io.jenkins.plugins.dora.recording.builds;

import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.security.ACL;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Obstacle;
import io.jenkins.plugins.dora.profile.rule.RecognisedDeployment;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.recording.BuildContext;
import io.jenkins.plugins.dora.recording.BuildIntake;
import io.jenkins.plugins.dora.recording.changes.BuildSourceCode;
import io.jenkins.plugins.dora.recording.sharing.RunningBuild;
import java.io.IOException;
import java.util.Optional;

/** Records a build that is over, if a rule says that it was a deployment. */
final class RuleRecorder {
    private RuleRecorder() {}

    /**
     * Records {@code run}, unless a step in it did.
     *
     * @return what came of it, in one line for people; empty where no rule is about the build, or it was no attempt
     * @throws IOException if the build cannot be read, or the store refuses it
     */
    static Optional<String> record(Run<?, ?> run, Rules rules) throws IOException, InterruptedException {
        FinishedBuild build = BuildReader.read(run);
        Optional<RecognisedDeployment> recognised = rules.recognise(build.facts());
        Optional<DeploymentBuilder> deployment =
                recognised.filter(RecognisedDeployment::isComplete).flatMap(build.outcome()::deployment);
        if (deployment.isEmpty()) {
            return recognised
                    .filter(found -> build.outcome().deploymentResult().isPresent())
                    .map(found -> "was not recorded, because " + reason(found));
        }
        BuildContext context = new BuildContext(
                run,
                build.outcome().deploymentId().part(),
                BuildSourceCode.of(run, run.getEnvironment(TaskListener.NULL), Optional::empty),
                recorder(run, build.facts()));
        return Optional.of(new BuildIntake(context)
                .recognisedDeployment(deployment.get())
                .map(lines -> String.join("; ", lines))
                .orElse("was recorded by a step, and not again by a rule"));
    }

    private static String reason(RecognisedDeployment recognised) {
        return recognised.missing().isEmpty()
                ? recognised.obstacle().map(Obstacle::sentence).orElseThrow()
                : "its " + String.join(" and ", recognised.missing()) + " is empty";
    }

    /** Returns who records: the administrator by a rule of the profile, the build itself by one of its job or folders. */
    private static Recorder recorder(Run<?, ?> run, BuildFacts facts) {
        Rules ofJob = JobConfiguration.settingsOf(run.getParent()).rulesBefore(Rules.NONE);
        return ofJob.recognise(facts).isEmpty() ? Recorder.ADMINISTRATOR : RunningBuild.of(run, ACL.SYSTEM2);
    }
}
