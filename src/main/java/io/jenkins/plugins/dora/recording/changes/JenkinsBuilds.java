package io.jenkins.plugins.dora.recording.changes;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.linking.builds.Build;
import io.jenkins.plugins.dora.linking.builds.Builds;
import java.util.Optional;
import jenkins.model.Jenkins;

/** The builds of this controller. */
final class JenkinsBuilds implements Builds {
    private final Job<?, ?> own;
    private final ChangeReader changes;

    /** @param own the job that is asked about; not every job can be found by its name, as promotions cannot */
    JenkinsBuilds(Job<?, ?> own, ChangeReader changes) {
        this.own = own;
        this.changes = changes;
    }

    @Override
    public Optional<Build> upTo(String job, int number) {
        Job<?, ?> found = own.getFullName().equals(job) ? own : Jenkins.get().getItemByFullName(job, Job.class);
        if (found == null) {
            return Optional.empty();
        }
        Run<?, ?> run = found.getNearestOldBuild(number);
        return run == null ? Optional.empty() : Optional.of(new JenkinsBuild(run, changes));
    }
}
