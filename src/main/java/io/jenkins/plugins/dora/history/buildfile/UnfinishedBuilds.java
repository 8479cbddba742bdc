package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/**
 * Distinguishes running builds from those that died with Jenkins and never wrote their results.
 *
 * <p>A Pipeline goes on when Jenkins is back, so that later builds prove nothing; nor do they in a job whose builds run
 * side by side.
 */
final class UnfinishedBuilds {
    /** No build that is alive is older. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Instant now;
    private final Map<Path, Integer> latest = new ConcurrentSkipListMap<>();
    private final Map<Path, Boolean> sideBySide = new ConcurrentSkipListMap<>();

    UnfinishedBuilds(Instant now) {
        this.now = now;
    }

    /**
     * Whether a build without a result is over.
     *
     * @param startedAt when it started
     * @param resumable whether it goes on when Jenkins is back
     */
    boolean isOver(JobDirectory job, int number, Instant startedAt, boolean resumable) {
        return startedAt.isBefore(now.minus(LONGEST))
                || !resumable
                        && latest.computeIfAbsent(job.builds(), UnfinishedBuilds::latestIn) > number
                        && !sideBySide.computeIfAbsent(job.builds(), UnfinishedBuilds::isSideBySide);
    }

    private static int latestIn(Path builds) {
        int last = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(builds)) {
            for (Path entry : entries) {
                String name = entry.toFile().getName();
                last = NUMBER.matcher(name).matches() ? Math.max(last, Integer.parseInt(name)) : last;
            }
        } catch (IOException | DirectoryIteratorException e) {
            return 0;
        }
        return last;
    }

    private static boolean isSideBySide(Path builds) {
        boolean[] concurrent = {false};
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(builds.resolveSibling("config.xml")))) {
            xml.forEachChild(element -> concurrent[0] |= element.equals("concurrentBuild")
                    && Boolean.parseBoolean(xml.text().strip()));
        } catch (IOException e) {
            // Builds of a job run one after the other where nobody says otherwise.
        }
        return concurrent[0];
    }
}
