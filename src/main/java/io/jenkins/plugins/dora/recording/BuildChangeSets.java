package io.jenkins.plugins.dora.recording;

import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.linking.BuildChanges;
import io.jenkins.plugins.dora.linking.Changelog;
import io.jenkins.plugins.dora.model.Change;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.scm.RunWithSCM;

/**
 * The changelog of a job, read from the change sets of its builds.
 *
 * <p>Of git these are the commits without merges, with the committer's date. Only the builds that are asked for are
 * loaded, and of these no more than {@value #MOST_BUILDS}, the latest.
 */
final class BuildChangeSets implements Changelog {
    private static final Logger LOGGER = Logger.getLogger(BuildChangeSets.class.getName());
    private static final int MOST_BUILDS = 1_000;

    private final Run<?, ?> last;

    /**
     * @param last the build to walk back from
     */
    BuildChangeSets(Run<?, ?> last) {
        this.last = last;
    }

    @Override
    public List<BuildChanges> between(int after, int upTo) {
        Deque<BuildChanges> builds = new ArrayDeque<>();
        Run<?, ?> build = last;
        for (int walked = 0; build != null && build.getNumber() > after && walked < MOST_BUILDS; walked++) {
            if (build.getNumber() <= upTo) {
                addTo(builds, build);
            }
            // Not to load the build before the first one wanted.
            build = build.getNumber() == after + 1 ? null : build.getPreviousBuild();
        }
        return List.copyOf(builds);
    }

    private static void addTo(Deque<BuildChanges> builds, Run<?, ?> build) {
        try {
            builds.addFirst(new BuildChanges(build.getNumber(), changesOf(build)));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, e, () -> "The changelog of " + build + " cannot be read");
        }
    }

    private static List<Change> changesOf(Run<?, ?> build) {
        List<Change> changes = new ArrayList<>();
        if (build instanceof RunWithSCM<?, ?> withChanges) {
            for (ChangeLogSet<? extends ChangeLogSet.Entry> set : withChanges.getChangeSets()) {
                for (ChangeLogSet.Entry entry : set) {
                    // Some version control systems do not tell the id or the time of a commit.
                    if (entry.getCommitId() != null && entry.getTimestamp() >= 0) {
                        changes.add(new Change(entry.getCommitId(), Instant.ofEpochMilli(entry.getTimestamp())));
                    }
                }
            }
        }
        return changes;
    }
}
