package io.jenkins.plugins.dora.page.rest;

import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A user who records through the REST API. The right to record on the whole controller is the right to record anything;
 * otherwise nobody has power over what a job recorded without the right to read and to record for that job.
 *
 * @param readable accepts the jobs that the sender may read; asked without a job, whether what no build did
 * @param recorded accepts the jobs for which the sender may record
 * @param job the job that is recorded for; may be empty
 * @param isWhole whether it is sent to the page of the controller
 */
record Sender(Predicate<Optional<String>> readable, Predicate<String> recorded, String job, boolean isWhole)
        implements Recorder {
    @Override
    public boolean owns(String application) {
        return isWhole || DoraConfiguration.get().profile().gives(application, job);
    }

    @Override
    public boolean shares(Optional<String> other) {
        return isWhole || other.filter(recorded).isPresent() && sees(other);
    }

    @Override
    public boolean sees(Optional<String> other) {
        return readable.test(other);
    }
}
