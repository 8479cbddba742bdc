package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A directory in which Jenkins keeps its jobs and their builds. */
public final class JenkinsHome {
    /** Build numbers are positive integers without leading zeros. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Path directory;
    private final Oddities oddities;

    /**
     * @param directory the home, such as {@code /var/lib/jenkins}
     * @param oddities counts what has to be left out
     */
    public JenkinsHome(Path directory, Oddities oddities) {
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
                    directory.toString(), null, "is no Jenkins home: it has no directory \"jobs\" that can be read");
        }
    }

    /** Returns the numbers of a job's builds, ascending; links to builds are counted as oddities. */
    public int[] builds(JobDirectory job) {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(job.builds())) {
            for (Path entry : entries) {
                if (Files.isSymbolicLink(entry)) {
                    oddities.count(Oddity.LINK, entry);
                } else if (NUMBER.matcher(entry.toFile().getName()).matches()) {
                    numbers.add(Integer.valueOf(entry.toFile().getName()));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            oddities.count(Oddity.UNREADABLE, job.builds());
        }
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
