package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A directory in which Jenkins keeps its jobs and their builds. */
public final class JenkinsHome {
    private final Path directory;
    private final Skipped oddities;

    /**
     * @param directory the home, such as {@code /var/lib/jenkins}
     * @param oddities counts what has to be left out
     */
    public JenkinsHome(Path directory, Skipped oddities) {
        this.directory = directory.toAbsolutePath().normalize();
        this.oddities = oddities;
    }

    /**
     * Hands out the jobs that have builds, one after the other, in the order of their directories.
     *
     * @throws IOException if this is no Jenkins home
     */
    public void forEachJob(Consumer<JobDirectory> action) throws IOException {
        require(directory);
        new JobWalk(BuildsDirectory.of(directory, oddities), oddities, action).walk(directory);
    }

    /**
     * Makes sure that {@code directory} looks like the home of a Jenkins.
     *
     * @throws IOException if it does not
     */
    public static void require(Path directory) throws IOException {
        if (!Files.isDirectory(directory.resolve("jobs"))) {
            throw new FileSystemException(
                    directory.toString(), null, "is not a Jenkins home: it has no readable directory \"jobs\"");
        }
    }

    /**
     * Returns the numbers of a job's builds, ascending. Links that name a build of the job once more are counted as
     * oddities, and so are directories that only have a date.
     */
    public int[] builds(JobDirectory job) {
        BuildEntries builds = new BuildEntries(oddities);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(job.builds())) {
            entries.forEach(builds::add);
        } catch (IOException | DirectoryIteratorException e) {
            oddities.count(SkipReason.UNREADABLE, job.builds());
        }
        return builds.numbers();
    }
}
