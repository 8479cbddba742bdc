package io.jenkins.plugins.dora.intake.submission;

import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A page to which a user sends events, with the permissions of that user.
 *
 * @param visible accepts the jobs whose records the sender sees on the page; asked without a job, whether those of no build
 * @param recordable accepts the jobs for which the sender may record on the page; asked without a job, whether without one
 * @param anyApplication whether incidents may be about applications that are not seen on the page
 * @param recorder decides what the sender sees and shares who records for a job, by its full name; empty for none
 */
public record Desk(
        Predicate<Optional<String>> visible,
        Predicate<Optional<String>> recordable,
        boolean anyApplication,
        Function<String, Recorder> recorder) {
    /** The page of a user who may record everything. */
    public static final Desk ADMINISTRATOR = new Desk(job -> true, job -> true, true, job -> Recorder.ADMINISTRATOR);

    /** Returns the sender as the origin of what is recorded for a job; empty for none. */
    Origin origin(String job) {
        return new Origin(job, recorder.apply(job), SourceCode.UNKNOWN);
    }
}
