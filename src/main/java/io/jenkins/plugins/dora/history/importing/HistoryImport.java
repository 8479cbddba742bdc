package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.changelog.ChangelogReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import io.jenkins.plugins.dora.history.scanning.BuildStream;
import io.jenkins.plugins.dora.history.scanning.Candidate;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.history.scanning.Scan;
import io.jenkins.plugins.dora.intake.bulk.BulkIntake;
import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.LinkedDeployment;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.Changelog;
import io.jenkins.plugins.dora.linking.builds.RecordedBuilds;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One import of the builds of a Jenkins home: first planned, then carried out. */
public final class HistoryImport {
    private final Skipped oddities = new Skipped();
    private final Profile profile;
    private final Clock clock;
    private final HomeBuilds builds;
    private final RecordedHistory recorded;
    private final GrowingHistory history;
    private final ImportPlan plan;
    private final List<Candidate> candidates;
    private final boolean complete;
    private @Nullable String cutExample;

    /**
     * Reads the builds and finds what is to be recorded.
     *
     * @param home the Jenkins home
     * @param profile decides which builds are deployments, and which commits are changes
     * @param recorded what was recorded before
     * @param retention says what is too old to be recorded
     * @param clock decides which times lie in the future, and when an event is recorded
     * @param progress watches; if it is stopped, the plan is of the builds that were read until then
     * @throws IOException if {@code home} is no Jenkins home
     */
    public HistoryImport(
            Path home, Profile profile, Snapshot recorded, Retention retention, Clock clock, Progress progress)
            throws IOException {
        this.profile = profile;
        this.clock = clock;
        JenkinsHome jenkins = new JenkinsHome(home, oddities);
        BuildFileReader reader = new BuildFileReader(oddities, clock.instant());
        Scan scan = new Scan(profile.rules(), progress::isStopped);
        BuildStream stream = new BuildStream(jenkins, scan::concerns, reader, progress);
        stream.forEach(scan::add);
        complete = stream.isComplete();
        builds = new HomeBuilds(jenkins, reader, new ChangelogReader(oddities), stream, scan, progress);
        List<Candidate> counting = scan.candidates().stream()
                .filter(candidate -> !retention.isTooOld(candidate.finishedAt()))
                .toList();
        AlreadyRecorded before = new AlreadyRecorded(recorded, counting);
        candidates = counting.stream()
                .filter(candidate -> !before.contains(candidate))
                .toList();
        history = new GrowingHistory(recorded);
        this.recorded = new SnapshotHistory(recorded);
        plan = new ImportPlan(
                stream.jobs().size(),
                scan.builds(),
                scan.matches(),
                counting.size() - candidates.size(),
                scan.candidates().size() - counting.size(),
                candidates.size(),
                oddities.all());
    }

    public ImportPlan plan() {
        return plan;
    }

    /**
     * Records what was planned; what is recorded when this ends, however it ends, need not be recorded again.
     *
     * @param store where to record
     * @param progress watches; nothing is recorded if it was stopped while the builds were being read
     * @throws StoreException if the store refuses to be written to
     */
    public ImportResult run(EventStore store, Progress progress) throws StoreException {
        ImportCount count = new ImportCount();
        BulkIntake<Candidate> intake = new BulkIntake<>(store, clock, count);
        int done = 0;
        try {
            while (complete && done < candidates.size() && !progress.isStopped()) {
                Candidate candidate = candidates.get(done);
                intake.addNew(
                        candidate,
                        link(candidate).toBuilder().recordedAt(clock.instant()).build());
                progress.report(Progress.Phase.RECORDING, ++done, candidates.size());
            }
        } catch (CancellationException e) {
            // Stopped while the changes of a deployment were looked for: it is not recorded.
        }
        intake.flush();
        return new ImportResult(
                plan,
                count.recorded(),
                count.refused(),
                count.changes(),
                count.cut(),
                Optional.ofNullable(cutExample),
                !complete || done < candidates.size(),
                oddities.all());
    }

    private Deployment link(Candidate candidate) {
        LinkedDeployment linked =
                LinkedDeployment.of(candidate.begin().build(), history, List.of(changelogOf(candidate)));
        if (linked.deployment().changesCut() && cutExample == null) {
            cutExample = candidate.job().name() + " #" + candidate.number() + ": "
                    + String.join("; ", linked.changes().warnings());
        }
        history.add(linked.deployment());
        return linked.deployment();
    }

    private ChangeSource changelogOf(Candidate candidate) {
        return new Changelog(
                new BuildNumber(candidate.job().name(), candidate.number()),
                builds.countedBy(profile.changeFilterOf(candidate.deployment().application())),
                new RecordedBuilds(candidate.deployment().application(), recorded));
    }
}
