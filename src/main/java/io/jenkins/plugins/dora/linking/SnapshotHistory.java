package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The history as a store told it at one moment.
 *
 * @param snapshot what was recorded
 */
public record SnapshotHistory(Snapshot snapshot) implements RecordedHistory {
    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        Deployment latest = null;
        boolean knowsVersion = false;
        boolean recordedBefore = true;
        for (Deployment candidate : snapshot.deployments()) {
            if (candidate.id().equals(later.id())) {
                recordedBefore = false;
            } else if (isSuccessOfSameTarget(candidate, later) && isBefore(candidate, later, recordedBefore)) {
                knowsVersion |= candidate.version().equals(later.version());
                if (latest == null || !candidate.finishedAt().isBefore(latest.finishedAt())) {
                    latest = candidate;
                }
            }
        }
        return latest == null ? Optional.empty() : Optional.of(new Baseline(latest, knowsVersion));
    }

    private static boolean isSuccessOfSameTarget(Deployment candidate, Deployment later) {
        return candidate.isSuccess()
                && candidate.application().equals(later.application())
                && candidate.environment().equals(later.environment());
    }

    private static boolean isBefore(Deployment candidate, Deployment later, boolean recordedBefore) {
        int order = candidate.finishedAt().compareTo(later.finishedAt());
        return order < 0 || order == 0 && recordedBefore;
    }

    @Override
    public List<ApplicationVersion> versionsOf(String application) {
        return snapshot.versions().stream()
                .filter(version -> version.application().equals(application))
                .sorted(Comparator.comparing(ApplicationVersion::builtAt))
                .toList();
    }
}
