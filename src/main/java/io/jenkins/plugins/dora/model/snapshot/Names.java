package io.jenkins.plugins.dora.model.snapshot;

import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.column.Dictionary;
import java.util.Optional;

/**
 * The names that rows hold by number.
 *
 * @param applications applications by name and owner
 * @param environments names of environments
 * @param versions names of versions, of all applications
 * @param jobs full names of jobs as they are called now
 */
public record Names(Applications applications, Dictionary environments, Dictionary versions, Dictionary jobs) {
    /** The number that stands for no job. */
    public static final int NO_JOB = -1;

    /** Returns the name of a job; empty for {@link #NO_JOB}. */
    public Optional<String> job(int number) {
        return number == NO_JOB ? Optional.empty() : Optional.of(jobs.name(number));
    }

    /** Numbers names. */
    static final class Builder {
        private final Applications.Builder applications = new Applications.Builder();
        private final Dictionary.Builder environments = new Dictionary.Builder();
        private final Dictionary.Builder versions = new Dictionary.Builder();
        private final Dictionary.Builder jobs = new Dictionary.Builder();

        int application(String name, Optional<String> owner) {
            return applications.number(name, owner);
        }

        int environment(String name) {
            return environments.number(name);
        }

        int version(String name) {
            return versions.number(name);
        }

        int job(Optional<String> name) {
            return name.map(jobs::number).orElse(NO_JOB);
        }

        /** Gives jobs the names they have after {@code move}. */
        void apply(JobMoved move) {
            jobs.rename(move::rename);
        }

        Names names() {
            return new Names(
                    applications.applications(), environments.dictionary(), versions.dictionary(), jobs.dictionary());
        }
    }
}
