package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads builds job by job, each job's in the order of their numbers; a few at a time are read side by side. */
public final class BuildStream {
    private static final int AT_A_TIME = 64;

    /** Longer than any build takes on a disk that answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, JobDirectory> allJobs = new HashMap<>();
    private final List<JobBuilds> jobs = new ArrayList<>();
    private final BuildFileReader reader;
    private final Progress progress;
    private long done;
    private boolean stopped;

    /**
     * @param home where to read
     * @param wanted which jobs to read
     * @param reader reads the builds
     * @param progress watches; if it is stopped, no more jobs are looked for
     * @throws IOException if {@code home} is no Jenkins home
     */
    public BuildStream(JenkinsHome home, Predicate<JobDirectory> wanted, BuildFileReader reader, Progress progress)
            throws IOException {
        this.reader = reader;
        this.progress = progress;
        try {
            home.forEachJob(job -> {
                stopIfWished();
                allJobs.put(job.name(), job);
                if (wanted.test(job)) {
                    jobs.add(new JobBuilds(job, home.builds(job)));
                }
            });
        } catch (CancellationException e) {
            stopped = true;
        }
    }

    private void stopIfWished() {
        if (progress.isStopped()) {
            throw new CancellationException("Reading was stopped");
        }
    }

    /** Returns the jobs that are read. */
    public List<JobBuilds> jobs() {
        return List.copyOf(jobs);
    }

    /** Returns all jobs of the home, also those that are not read, by their full names. */
    public Map<String, JobDirectory> allJobs() {
        return Collections.unmodifiableMap(allJobs);
    }

    /** Whether all builds were handed out. */
    public boolean isComplete() {
        return !stopped && done == total();
    }

    private long total() {
        return jobs.stream().mapToLong(job -> job.numbers().length).sum();
    }

    /** Hands out the builds that are over and could be read, until the progress is stopped. */
    public void forEach(Consumer<BuildRecord> action) {
        long total = total();
        try (BuildReaders readers = new BuildReaders(reader::read, reader::leaveOut, progress, PATIENCE)) {
            for (JobBuilds job : jobs) {
                int[] numbers = job.numbers();
                for (int start = 0; start < numbers.length && !stopped; start += AT_A_TIME) {
                    int end = Math.min(numbers.length, start + AT_A_TIME);
                    for (BuildRecord build : readers.read(job.job(), Arrays.copyOfRange(numbers, start, end))) {
                        stopIfWished();
                        action.accept(build);
                    }
                    done += end - start;
                    progress.report(Progress.Phase.READING, done, total);
                    stopIfWished();
                }
            }
        } catch (CancellationException e) {
            stopped = done < total;
        }
    }
}
