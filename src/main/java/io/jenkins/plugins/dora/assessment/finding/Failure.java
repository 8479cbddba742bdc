package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.Incident;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the change that a deployment brought counts as failed.
 *
 * @param repairs rows of the rollbacks and hotfixes that repaired it, in order of finish
 * @param incidents the incidents that were put down to it
 * @param marked whether somebody said so
 * @param attempt whether the attempt itself failed, and the profile counts failed attempts as failed changes
 */
public record Failure(List<Integer> repairs, List<Incident> incidents, boolean marked, boolean attempt) {
    static final Failure NONE = new Failure(List.of(), List.of(), false, false);

    Failure repairedBy(int repair) {
        return new Failure(with(repairs, repair), incidents, marked, attempt);
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
