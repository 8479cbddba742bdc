package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Keeps the reporter of the latest snapshot, so that only what changed is assessed again. */
public final class LatestReporter {
    private @Nullable Kept kept;

    private record Kept(Snapshot snapshot, Profile profile, Reporter reporter) {}

    /** Returns a reporter on {@code snapshot}: the one given last, if it is of the very same snapshot and profile. */
    public synchronized Reporter of(Snapshot snapshot, Profile profile) {
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
