package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.buildfile.BuildSource;
import io.jenkins.plugins.dora.history.changelog.ChangelogReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import io.jenkins.plugins.dora.history.scanning.BuildStream;
import io.jenkins.plugins.dora.history.scanning.JobBuilds;
import io.jenkins.plugins.dora.history.scanning.Progress;
import io.jenkins.plugins.dora.history.scanning.Scan;
import io.jenkins.plugins.dora.linking.builds.Build;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.Builds;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * All builds of a Jenkins home, read when they are asked for, with the commits that count for somebody.
 *
 * <p>Which builds a job has is found out once, and so is what triggered one: the scan knows that of the jobs that rules
 * are about.
 */
final class HomeBuilds {
    private final JenkinsHome home;
    private final BuildFileReader reader;
    private final ChangelogReader changelogs;
    private final Map<String, JobDirectory> jobs;
    private final Map<String, int[]> numbers = new HashMap<>();
    private final Map<BuildNumber, List<BuildNumber>> upstream;
    private final Progress progress;
    private final Set<String> scanned = new HashSet<>();

    HomeBuilds(
            JenkinsHome home,
            BuildFileReader reader,
            ChangelogReader changelogs,
            BuildStream read,
            Scan scan,
            Progress progress) {
        this.progress = progress;
        this.home = home;
        this.reader = reader;
        this.changelogs = changelogs;
        jobs = read.allJobs();
        upstream = new HashMap<>(scan.upstream());
        for (JobBuilds job : read.jobs()) {
            scanned.add(job.job().name());
            numbers.put(job.job().name(), job.numbers());
        }
    }

    /** Returns the builds with the commits that {@code filter} lets count. */
    Builds countedBy(ChangeFilter filter) {
        return (job, number) -> upTo(job, number, filter);
    }

    /** There may be thousands of builds, and many files, between a deployment and the one before it. */
    private void stopIfWished() {
        if (progress.isStopped()) {
            throw new CancellationException("The search for changes was stopped");
        }
    }

    private Optional<Build> upTo(String job, int number, ChangeFilter filter) {
        stopIfWished();
        return Optional.ofNullable(jobs.get(job)).flatMap(directory -> {
            int[] there = numbers.computeIfAbsent(job, name -> home.builds(directory));
            int found = Arrays.binarySearch(there, number);
            return at(directory, there, found >= 0 ? found : -found - 2, filter);
        });
    }

    private Optional<Build> at(JobDirectory job, int[] there, int index, ChangeFilter filter) {
        return index < 0 ? Optional.empty() : Optional.of(new DiskBuild(job, there, index, filter));
    }

    private final class DiskBuild implements Build {
        private final JobDirectory job;
        private final int[] there;
        private final int index;
        private final ChangeFilter filter;

        DiskBuild(JobDirectory job, int[] there, int index, ChangeFilter filter) {
            this.job = job;
            this.there = there;
            this.index = index;
            this.filter = filter;
        }

        @Override
        public int number() {
            return there[index];
        }

        @Override
        public ListedChanges changes() {
            stopIfWished();
            return changelogs.read(job.build(number()), filter).listed();
        }

        @Override
        public Optional<String> revision() {
            return BuildSource.in(job.build(number()), job.branch().isPresent()).revision();
        }

        @Override
        public boolean hasSource() {
            return BuildSource.in(job.build(number()), job.branch().isPresent()).exists();
        }

        @Override
        public List<BuildNumber> upstream() {
            BuildNumber self = new BuildNumber(job.name(), number());
            return scanned.contains(job.name())
                    ? upstream.getOrDefault(self, List.of())
                    : upstream.computeIfAbsent(
                            self,
                            same -> reader.read(job, number())
                                    .map(BuildRecord::upstream)
                                    .orElse(List.of()));
        }

        @Override
        public Optional<Build> previous() {
            return at(job, there, index - 1, filter);
        }
    }
}
