package io.jenkins.plugins.dora.recording.postbuild;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import io.jenkins.plugins.dora.recording.BackgroundRecorder;
import io.jenkins.plugins.dora.recording.BuildContext;
import io.jenkins.plugins.dora.recording.BuildIntake;
import io.jenkins.plugins.dora.recording.JenkinsFacts;
import io.jenkins.plugins.dora.recording.changes.BuildSourceCode;
import io.jenkins.plugins.dora.recording.sharing.RunningBuild;
import io.jenkins.plugins.dora.recording.stated.StatedDeployment;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jenkins.model.Jenkins;

/**
 * A deploying build at its end.
 *
 * @param run the build
 * @param variables its environment, which fills the variables in what is stated
 * @param workspace the directory it worked in, if it had one
 */
record DeployingBuild(Run<?, ?> run, EnvVars variables, Optional<FilePath> workspace) {
    /**
     * Records what the build deployed, and waits until that is done or has taken too long; never fails.
     *
     * @throws InterruptedException if the build is aborted meanwhile; the record is then made all the same
     */
    void record(StatedDeployment stated, TaskListener listener) throws InterruptedException {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Recorder recorder = RunningBuild.of(run, Jenkins.getAuthentication2());
        try {
            new BackgroundRecorder("deployment", () -> run, () -> listener)
                    .start(() -> record(stated, end, recorder))
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError("Recording never fails", e);
        }
    }

    /** Returns how the deployment ended; as long as nothing went wrong in a Pipeline, its build has no result. */
    private Optional<Result> result() {
        hudson.model.Result build = run.getResult();
        return BuildOutcome.deploymentResult(
                build == null ? Result.SUCCESS.name() : build.toString(), JenkinsFacts.timedOut(run));
    }

    private List<String> record(StatedDeployment stated, Instant end, Recorder recorder) throws IOException {
        Optional<Result> result = result();
        if (result.isEmpty()) {
            return List.of("No deployment was recorded, because the build did not run");
        }
        BuildContext context = new BuildContext(
                run, UUID.randomUUID().toString(), BuildSourceCode.of(run, variables, () -> workspace), recorder);
        Instant start = Instant.ofEpochMilli(run.getStartTimeInMillis());
        return new BuildIntake(context)
                .deployment(stated.begin(JenkinsFacts.of(context, variables), variables::expand)
                        .between(start.isAfter(end) ? end : start, end)
                        .result(result.get()));
    }
}
