package io.jenkins.plugins.dora.recording.pipeline;

import hudson.Extension;
import jenkins.YesNoMaybe;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code withDoraDeployment}: records the deployment that its block does. */
public final class BlockDeploymentStep extends DeploymentStep {
    private static final long serialVersionUID = 1L;

    /**
     * @param environment where its block deploys to
     */
    @DataBoundConstructor
    public BlockDeploymentStep(@Nullable String environment) {
        super(environment);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new BlockDeploymentExecution(context, this);
    }

    /** Shows the step in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends DeploymentStepDescriptor {
        @Override
        public String getFunctionName() {
            return "withDoraDeployment";
        }

        @Override
        public String getDisplayName() {
            return Messages.BlockDeploymentStep_DisplayName();
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }
    }
}
