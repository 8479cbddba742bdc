package io.jenkins.plugins.dora.page.access;

import java.util.Optional;
import java.util.function.Predicate;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Decides by its job whether a deployment is visible.
 *
 * @param jobs whether the deployments of the job with a full name are seen
 * @param withoutJob whether deployments that no build did are seen
 */
@Restricted(NoExternalUse.class)
public record Visibility(Predicate<String> jobs, boolean withoutJob) implements Predicate<Optional<String>> {
    @Override
    public boolean test(Optional<String> job) {
        return job.map(jobs::test).orElse(withoutJob);
    }
}
