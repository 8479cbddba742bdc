package io.jenkins.plugins.dora.recording.builds;

import hudson.model.Run;
import java.util.Map;
import org.jenkinsci.plugins.variant.OptionalExtension;
import org.jenkinsci.plugins.workflow.support.actions.EnvironmentAction;

/** Finds what a Pipeline assigned to {@code env}, in a Jenkins that has Pipelines. */
@OptionalExtension(requirePlugins = "workflow-support")
public final class PipelineVariables implements BuildVariables {
    @Override
    public Map<String, String> of(Run<?, ?> run) {
        EnvironmentAction.IncludingOverrides environment = run.getAction(EnvironmentAction.IncludingOverrides.class);
        return environment == null ? Map.of() : environment.getOverriddenEnvironment();
    }
}
