package io.jenkins.plugins.dora.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Accepts the deployments that a reader may see: each is seen with the job that did it, and without a job by nobody here.
 *
 * <p>Asks about each job once, so it is to be used for one request only.
 */
final class Visibility implements Predicate<Optional<String>> {
    private final Predicate<String> jobs;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param jobs tells from a job's full name whether its deployments are seen
     */
    Visibility(Predicate<String> jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean test(Optional<String> job) {
        return job.isPresent() && known.computeIfAbsent(job.get(), jobs::test);
    }
}
