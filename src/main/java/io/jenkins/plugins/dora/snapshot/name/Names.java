package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The names that rows hold by number.
 *
 * @param applications applications by name and owner
 * @param environments names of environments, as they are shown
 * @param environmentKeys names of environments, by the same numbers, as they are compared
 * @param versions names of versions, of all applications
 * @param jobs full names of jobs as they are called now
 * @param revisions source revisions
 * @param controllers controllers that recorded the events, if they are of several
 */
public record Names(
        Applications applications,
        Dictionary environments,
        Dictionary environmentKeys,
        Dictionary versions,
        Dictionary jobs,
        Revisions revisions,
        Controllers controllers) {
    /** The number that stands for no job. */
    public static final int NO_JOB = -1;

    /** Returns the number of the environment called {@code name}, however that is spelled; -1 if there is none. */
    public int environment(String name) {
        return environmentKeys.find(EnvironmentName.key(name));
    }

    /** Returns the name of a job; empty for {@link #NO_JOB}. */
    public Optional<String> job(int number) {
        return number == NO_JOB ? Optional.empty() : Optional.of(jobs.name(number));
    }

    /** Returns the numbers of all jobs, each plus one, and 0 for no job. */
    public BitSet allJobs() {
        BitSet all = new BitSet();
        all.set(0, jobs.size() + 1);
        return all;
    }

    /**
     * Returns some of several jobs.
     *
     * @param jobs their numbers, each plus one, so that 0 stands for no job
     * @param accepted takes the full name of a job; empty for no job
     */
    public BitSet jobs(IntStream jobs, Predicate<Optional<String>> accepted) {
        BitSet found = new BitSet();
        jobs.filter(job -> accepted.test(job(job - 1))).forEach(found::set);
        return found;
    }

    /** Numbers names. */
    public static final class Builder {
        private final Applications.Builder applications = new Applications.Builder();
        private final Spellings spellings = new Spellings();
        private final Dictionary.Builder versions = new Dictionary.Builder();
        private final JobNames jobs = new JobNames();
        private final Revisions.Builder revisions = new Revisions.Builder();
        private final Controllers controllers;

        public Builder(Controllers controllers) {
            this.controllers = controllers;
        }

        public Controllers controllers() {
            return controllers;
        }

        public int application(String name, Optional<String> owner) {
            return applications.number(name, owner);
        }

        public Spellings spellings() {
            return spellings;
        }

        public int revision(Optional<String> revision) {
            return revisions.number(revision);
        }

        public int version(String name) {
            return versions.number(name);
        }

        public int job(Optional<String> name) {
            return name.map(jobs::number).orElse(NO_JOB);
        }

        /** Gives jobs the names they have after {@code move}. */
        public void apply(JobMoved move) {
            jobs.apply(move);
        }

        /** @param tellAll calls {@link Spellings#deployed} for each deployment that counts */
        public Names names(Runnable tellAll) {
            return new Names(
                    applications.applications(),
                    spellings.shown(tellAll),
                    spellings.keys(),
                    versions.dictionary(),
                    jobs.dictionary(),
                    revisions.revisions(),
                    controllers);
        }
    }
}
