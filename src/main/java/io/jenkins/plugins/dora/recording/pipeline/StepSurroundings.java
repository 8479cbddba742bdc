package io.jenkins.plugins.dora.recording.pipeline;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import io.jenkins.plugins.dora.recording.BuildContext;
import io.jenkins.plugins.dora.recording.JenkinsFacts;
import io.jenkins.plugins.dora.recording.changes.BuildSourceCode;
import io.jenkins.plugins.dora.recording.sharing.RunningBuild;
import java.io.IOException;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * The context of a step that records.
 *
 * @param build the build
 * @param facts what is known of it, which decides under which names it records where the step does not say
 */
record StepSurroundings(BuildContext build, BuildFacts facts) {
    /** Looks around; an agent may have to be asked, so never on the thread that runs the Pipeline. */
    static StepSurroundings of(StepContext context) throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        EnvVars variables = context.get(EnvVars.class);
        FlowNode node = context.get(FlowNode.class);
        BuildContext build = new BuildContext(
                run,
                node.getId(),
                BuildSourceCode.of(run, variables, () -> Optional.ofNullable(context.get(FilePath.class))),
                RunningBuild.of(run, node.getExecution().getAuthentication2()));
        return new StepSurroundings(build, JenkinsFacts.of(build, variables));
    }
}
