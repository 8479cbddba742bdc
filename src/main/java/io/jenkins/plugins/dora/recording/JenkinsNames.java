package io.jenkins.plugins.dora.recording;

import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.dora.configuration.job.JobConfiguration;
import java.util.Map;
import jenkins.scm.api.SCMHead;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Looks up in Jenkins what the {@link DefaultNames} are decided from. */
@Restricted(NoExternalUse.class)
public final class JenkinsNames {
    private JenkinsNames() {}

    /**
     * Returns the default names of what {@code build} records.
     *
     * @param variables its environment
     */
    public static DefaultNames of(BuildContext build, Map<String, String> variables) {
        return new DefaultNames(
                JobConfiguration.settingsOf(build.run().getParent()),
                projectOf(build.run().getParent()),
                variables,
                build.source().revision(),
                build.run().getDisplayName());
    }

    private static String projectOf(Job<?, ?> job) {
        boolean isBranch = SCMHead.HeadByItem.findHead(job) != null;
        return isBranch && job.getParent() instanceof Item project ? project.getName() : job.getName();
    }
}
