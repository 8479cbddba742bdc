package io.jenkins.plugins.dora.recording.builds;

import hudson.Extension;
import hudson.model.Run;
import java.util.Map;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.support.actions.EnvironmentAction;

/** Finds what a Pipeline assigned to {@code env}, in a Jenkins that has Pipelines. */
@Extension(optional = true, dynamicLoadable = YesNoMaybe.YES)
public final class PipelineVariables implements BuildVariables {
    @Override
    public Map<String, String> of(Run<?, ?> run) {
        EnvironmentAction.IncludingOverrides environment = run.getAction(EnvironmentAction.IncludingOverrides.class);
        return environment == null ? Map.of() : environment.getOverriddenEnvironment();
    }
}
