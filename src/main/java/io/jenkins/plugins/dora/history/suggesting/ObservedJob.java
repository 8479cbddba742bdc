package io.jenkins.plugins.dora.history.suggesting;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The common properties of the builds of one job. */
final class ObservedJob {
    private static final int MOST_PARAMETERS = 50;

    private final JobDirectory job;
    private final SortedMap<String, ObservedParameter> parameters = new TreeMap<>();
    private int builds;
    private int successes;
    private int startedByHand;
    private int withRevision;

    ObservedJob(JobDirectory job) {
        this.job = job;
    }

    void add(BuildRecord build) {
        builds++;
        successes += build.result().equals("SUCCESS") ? 1 : 0;
        startedByHand += build.startedByHand() ? 1 : 0;
        withRevision += build.git().isPresent() ? 1 : 0;
        build.parameters().forEach((name, value) -> {
            if (parameters.size() < MOST_PARAMETERS || parameters.containsKey(name)) {
                parameters
                        .computeIfAbsent(name, same -> new ObservedParameter())
                        .add(value);
            }
        });
    }

    JobDirectory job() {
        return job;
    }

    SortedMap<String, ObservedParameter> parameters() {
        return Collections.unmodifiableSortedMap(parameters);
    }

    int builds() {
        return builds;
    }

    int successes() {
        return successes;
    }

    int startedByHand() {
        return startedByHand;
    }

    /** Returns whether every build knows the commit that it was of. */
    boolean hasRevisions() {
        return withRevision == builds;
    }
}
