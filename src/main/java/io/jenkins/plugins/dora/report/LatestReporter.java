package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps the reporter of the latest snapshot, so that only what changed is assessed again. */
public final class LatestReporter {
    /** Longer than it takes to assess one more record among a million. */
    private static final long PATIENCE_MILLISECONDS = 30;

    /** A number of deployments that are assessed within a moment. */
    private static final int FEW = 10_000;

    private final ReentrantLock assessing = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(Snapshot snapshot, Profile profile, Reporter reporter) {}

    /** Returns a reporter on {@code snapshot}: the one given last, if it is of the very same snapshot and profile. */
    public Reporter of(Snapshot snapshot, Profile profile) {
        assessing.lock();
        try {
            return assess(snapshot, profile);
        } finally {
            assessing.unlock();
        }
    }

    /**
     * Returns a reporter at once: on {@code snapshot}, or on an earlier one while another thread assesses it. Empty if nothing
     * is assessed by this profile yet, and {@code snapshot} has more than {@value #FEW} deployments.
     */
    public Optional<Reporter> atOnce(Snapshot snapshot, Profile profile) {
        Optional<Kept> latest =
                Optional.ofNullable(kept).filter(known -> known.profile().equals(profile));
        boolean isCurrent = latest.filter(known -> known.snapshot() == snapshot).isPresent();
        boolean takesLong = latest.isEmpty() && snapshot.inOrder().size() > FEW;
        if (isCurrent || takesLong || !isFree()) {
            return latest.map(Kept::reporter);
        }
        try {
            return Optional.of(assess(snapshot, profile));
        } finally {
            assessing.unlock();
        }
    }

    /** Takes the lock, unless another thread has it for longer than a moment. */
    private boolean isFree() {
        try {
            return assessing.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reporter assess(Snapshot snapshot, Profile profile) {
        Kept latest = kept;
        if (latest == null || !latest.profile().equals(profile)) {
            latest = new Kept(snapshot, profile, new Reporter(snapshot, profile));
        } else if (latest.snapshot() != snapshot) {
            latest = new Kept(snapshot, profile, latest.reporter().update(snapshot));
        }
        kept = latest;
        return latest.reporter();
    }
}
