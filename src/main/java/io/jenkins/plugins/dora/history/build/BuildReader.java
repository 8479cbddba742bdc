package io.jenkins.plugins.dora.history.build;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.GitCheckout;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads builds; what cannot be read is counted and left out. Safe for use by several threads. */
public final class BuildReader {
    private final Oddities oddities;

    public BuildReader(Oddities oddities) {
        this.oddities = oddities;
    }

    /**
     * Returns what a build checked out of its application, as far as it is known, also while the build runs.
     *
     * @param directory the directory of the build
     * @throws IOException if its file cannot be read
     */
    public static Optional<GitCheckout> checkoutIn(Path directory) throws IOException {
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(directory.resolve("build.xml")))) {
            BuildFile build = new BuildFile();
            build.read(xml);
            return build.checkout();
        }
    }

    /** Reads one build; empty if it is not over, or if its file does not tell. */
    public Optional<BuildRecord> read(JobDirectory job, int number) {
        Path file = job.build(number).resolve("build.xml");
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(file))) {
            BuildFile build = new BuildFile();
            build.read(xml);
            if (build.isFinished() && build.hasStart()) {
                return Optional.of(build.record(job, number));
            }
            oddities.count(build.isFinished() ? Oddity.INCOMPLETE_BUILD : Oddity.STILL_RUNNING, file);
        } catch (NoSuchFileException e) {
            oddities.count(Oddity.NO_BUILD_FILE, file);
        } catch (IOException e) {
            oddities.count(HomeFile.oddity(e, Oddity.DAMAGED_BUILD), file);
        }
        return Optional.empty();
    }
}
