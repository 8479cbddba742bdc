package io.jenkins.plugins.dora.recording.builds;

import hudson.Extension;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Run;
import java.util.HashMap;
import java.util.Map;
import jenkins.YesNoMaybe;

/** Finds the parameters of a build; those that are secret or no plain values are left out. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class BuildParameters implements BuildVariables {
    @Override
    public Map<String, String> of(Run<?, ?> run) {
        Map<String, String> parameters = new HashMap<>();
        for (ParametersAction action : run.getActions(ParametersAction.class)) {
            for (ParameterValue parameter : action.getParameters()) {
                Object value = parameter.isSensitive() ? null : parameter.getValue();
                if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                    parameters.put(parameter.getName(), value.toString());
                }
            }
        }
        return parameters;
    }
}
