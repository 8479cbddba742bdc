package io.jenkins.plugins.dora.assessment.failure;

import io.jenkins.plugins.dora.model.Incident;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a deployment counts as failed.
 *
 * @param repairs the rollbacks and hotfixes that repaired it
 * @param incidents the incidents that it is blamed for
 * @param marked whether somebody said so
 * @param attempt whether the attempt itself failed, and the profile counts failed attempts as failed changes
 */
public record Failure(List<Repair> repairs, List<Incident> incidents, boolean marked, boolean attempt) {
    static final Failure NONE = new Failure(List.of(), List.of(), false, false);

    /**
     * The repair of a deployment.
     *
     * @param row the row of the deployment that did
     * @param undone whether it was a rollback that undid the change
     */
    public record Repair(int row, boolean undone) {}

    Failure repairedBy(Repair repair) {
        return repairs.contains(repair) ? this : new Failure(with(repairs, repair), incidents, marked, attempt);
    }

    Failure causing(Incident incident) {
        return new Failure(repairs, with(incidents, incident), marked, attempt);
    }

    Failure asMarked() {
        return new Failure(repairs, incidents, true, attempt);
    }

    Failure asAttempt() {
        return new Failure(repairs, incidents, marked, true);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
