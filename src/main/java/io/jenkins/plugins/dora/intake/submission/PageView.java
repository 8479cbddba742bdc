package io.jenkins.plugins.dora.intake.submission;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.ApplicationRows;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The records that a user sees on a page; looks up what is asked for, and assesses nothing.
 *
 * @param known everything that was recorded
 * @param visible accepts the jobs whose records are seen; asked without a job, whether those of no build
 */
record PageView(Snapshot known, Predicate<Optional<String>> visible) {
    boolean isSeen(RecordedDeployment deployment) {
        return visible.test(deployment.job());
    }

    /** Whether an incident is seen: with each job that deployed its application, and with the one that keeps it apart. */
    boolean isSeen(Incident incident) {
        int application = known.names().applications().find(incident.application(), incident.owner());
        int owner = known.incidentOwner(incident.id());
        return application >= 0 && isDeployed(application)
                || owner != Names.NO_JOB && visible.test(known.names().job(owner))
                || seesEverything();
    }

    private boolean seesEverything() {
        return IntStream.range(Names.NO_JOB, known.names().jobs().size())
                .allMatch(job -> visible.test(known.names().job(job)));
    }

    /** Whether a deployment of an application with that name is seen. */
    boolean knows(String application) {
        return known.names().applications().all(application).anyMatch(this::isDeployed);
    }

    private boolean isDeployed(int application) {
        ApplicationRows timeline = known.timelines().get(application);
        BitSet seen = known.names().jobs(timeline.jobs().stream(), visible);
        return !seen.isEmpty()
                && timeline.deployments().stream()
                        .anyMatch(row -> seen.get(known.columns().job(row) + 1));
    }
}
