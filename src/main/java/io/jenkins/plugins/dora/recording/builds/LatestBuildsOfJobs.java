package io.jenkins.plugins.dora.recording.builds;

import hudson.Extension;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.configuration.rules.LatestBuilds;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.recording.JenkinsFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;

/** Finds the last {@value #BUILDS_OF_A_JOB} builds of at most {@value #MOST_JOBS} jobs: more need not be loaded to try a rule. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class LatestBuildsOfJobs implements LatestBuilds {
    private static final Logger LOGGER = Logger.getLogger(LatestBuildsOfJobs.class.getName());
    private static final int MOST_JOBS = 10;
    private static final int BUILDS_OF_A_JOB = 5;

    @Override
    @SuppressWarnings("rawtypes") // the type of an item is a class, and that of jobs is raw
    public List<FinishedBuild> of(Rule rule) {
        List<FinishedBuild> builds = new ArrayList<>();
        int count = 0;
        for (Job job : Jenkins.get()
                .allItems(
                        Job.class,
                        candidate -> rule.isAbout(candidate.getFullName(), JenkinsFacts.partOf(candidate)))) {
            if (count++ == MOST_JOBS) {
                break;
            }
            addLatest(job, builds);
        }
        return builds;
    }

    private static void addLatest(Job<?, ?> job, List<FinishedBuild> builds) {
        Run<?, ?> run = job.getLastCompletedBuild();
        for (int count = 0; run != null && count < BUILDS_OF_A_JOB; count++) {
            try {
                builds.add(BuildReader.read(run));
            } catch (IOException | InterruptedException e) {
                LOGGER.log(Level.WARNING, e, () -> "A build of " + job.getFullName() + " cannot be read");
            }
            run = run.getPreviousCompletedBuild();
        }
    }
}
