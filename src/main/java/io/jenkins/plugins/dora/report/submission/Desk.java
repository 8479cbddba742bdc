package io.jenkins.plugins.dora.report.submission;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.report.Reporter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where something is sent, by somebody who may record there.
 *
 * @param everything knows all that is recorded
 * @param seen knows what the sender sees there
 * @param jobs tells for which jobs the sender may record there; asked without a job, whether without one
 * @param anyApplication whether incidents may be about applications that are not seen there
 * @param ownership decides which application the sender means who records for a job, by its full name; empty for none
 */
public record Desk(
        Reporter everything,
        Reporter seen,
        Predicate<Optional<String>> jobs,
        boolean anyApplication,
        Function<String, Ownership> ownership) {
    /** Tells whether the sender may put something in the place of a deployment. */
    boolean mayReplace(AssessedDeployment recorded) {
        return seen.recorded().isSeen(recorded) && jobs.test(recorded.job());
    }
}
