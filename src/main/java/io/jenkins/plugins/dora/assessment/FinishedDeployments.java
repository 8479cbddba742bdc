package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The successful deployments of one application to one tier, found by when they finished. */
final class FinishedDeployments {
    private final Set<String> environments = new TreeSet<>();
    private final List<Deployment> canFail = new ArrayList<>();

    /** Adds a deployment that finished no earlier than those added before. */
    void add(ClassifiedDeployment success) {
        environments.add(success.deployment().environment());
        if (success.canFail()) {
            canFail.add(success.deployment());
        }
    }

    Set<String> environments() {
        return environments;
    }

    /** Returns those whose change can have failed and that finished from {@code earliest} to {@code latest}, both included. */
    List<Deployment> latestFirst(Instant earliest, Instant latest) {
        List<Deployment> found = new ArrayList<>(canFail.subList(firstFrom(earliest), firstFrom(latest.plusNanos(1))));
        Collections.reverse(found);
        return found;
    }

    private int firstFrom(Instant time) {
        int low = 0;
        int high = canFail.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (canFail.get(middle).finishedAt().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
