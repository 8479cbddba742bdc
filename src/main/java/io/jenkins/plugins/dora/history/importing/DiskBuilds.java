package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.changelog.ChangelogReader;
import io.jenkins.plugins.dora.linking.builds.Build;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.Builds;
import io.jenkins.plugins.dora.model.Change;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The builds of one job, read from their directories.
 *
 * @param job the job
 * @param reader reads their changes
 */
record DiskBuilds(JobDirectory job, ChangelogReader reader) implements Builds {
    /** How far down a build is looked for; beyond, changes are missing anyway. */
    private static final int MOST_MISSING = 1_000;

    @Override
    public Optional<Build> upTo(String name, int number) {
        return name.equals(job.name()) ? upTo(number) : Optional.empty();
    }

    private Optional<Build> upTo(int number) {
        return IntStream.iterate(number, next -> next > Math.max(0, number - MOST_MISSING), next -> next - 1)
                .filter(next -> Files.isDirectory(job.build(next)))
                .mapToObj(next -> (Build) new DiskBuild(this, next))
                .findFirst();
    }

    private record DiskBuild(DiskBuilds builds, int number) implements Build {
        @Override
        public Optional<List<Change>> changes() {
            return builds.reader().read(builds.job().build(number));
        }

        @Override
        public List<BuildNumber> upstream() {
            return List.of();
        }

        @Override
        public Optional<Build> previous() {
            return builds.upTo(number - 1);
        }
    }
}
