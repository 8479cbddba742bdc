package io.jenkins.plugins.dora.recording.builds;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import io.jenkins.plugins.dora.controller.LaterWork;
import io.jenkins.plugins.dora.intake.LogLine;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.recording.BuildContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;

/**
 * Has builds recorded that are deployments by a rule, after they are over and saved.
 *
 * <p>Their log is closed by then: what came of it is told in the log of Jenkins.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class FinishedBuildListener extends RunListener<Run<?, ?>> {
    private static final Logger LOGGER = Logger.getLogger(FinishedBuildListener.class.getName());

    @Override
    public void onFinalized(@NonNull Run<?, ?> run) {
        String name = BuildContext.nameOf(run);
        LaterWork.get().add(run.getParent().getFullName(), name, () -> {
            record(run, name);
            return null;
        });
    }

    /** Records {@code run} as Jenkins itself, from which no build is hidden that a change may come from. */
    @SuppressWarnings("try") // the context is only there to be closed
    private static void record(Run<?, ?> run, String name) throws Exception {
        Rules rules = JobConfiguration.rulesOf(run.getParent());
        if (!rules.equals(Rules.NONE)) {
            try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
                RuleRecorder.record(run, rules)
                        .ifPresent(outcome -> LOGGER.log(Level.INFO, () -> LogLine.of(name + ": " + outcome)));
            }
        }
    }
}
