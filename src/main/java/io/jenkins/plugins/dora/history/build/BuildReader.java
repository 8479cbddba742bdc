package io.jenkins.plugins.dora.history.build;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.GitCheckout;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import io.jenkins.plugins.dora.history.PromotedBuild;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.model.Clocks;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Reads builds; what cannot be read is counted and left out. Safe for use by several threads. */
public final class BuildReader {
    private final Oddities oddities;
    private final ModuleResults modules = new ModuleResults(file -> read(file).flatMap(BuildFile::result));
    private final Instant now;
    private final UnfinishedBuilds unfinished;

    /**
     * @param oddities counts what has to be left out
     * @param now tells builds that run from those that died, and times that cannot be
     */
    public BuildReader(Oddities oddities, Instant now) {
        this.oddities = oddities;
        this.now = now;
        unfinished = new UnfinishedBuilds(now);
    }

    /**
     * Returns what a build checked out of its application, as far as it is known, also while the build runs.
     *
     * @param directory the directory of the build
     * @param ofBranch whether its job is for a branch, in a multibranch project
     * @throws IOException if its file cannot be read
     */
    public static Optional<GitCheckout> checkoutIn(Path directory, boolean ofBranch) throws IOException {
        return fileIn(directory).checkout(ofBranch);
    }

    static BuildFile fileIn(Path directory) throws IOException {
        return open(directory.resolve("build.xml"));
    }

    private static BuildFile open(Path file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(file))) {
            BuildFile build = new BuildFile();
            build.read(xml);
            return build;
        }
    }

    /** Reads one build; empty if it is not over, or if its file does not tell. */
    public Optional<BuildRecord> read(JobDirectory job, int number) {
        Path file = job.build(number).resolve("build.xml");
        Optional<BuildFile> read = read(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        BuildFile build = read.get();
        if (build.isCut()) {
            oddities.count(Oddity.CUT_BUILD, file);
        }
        Optional<Oddity> oddity = oddity(build, job, number);
        if (oddity.isEmpty()) {
            String result = modules.combine(job, number, build.end());
            return Optional.of(build.record(job, number, result, promoted(job, build.promotedNumber())));
        }
        oddities.count(oddity.get(), file);
        return Optional.empty();
    }

    /** Returns what a promotion promoted; of a build that is gone only the number is known. */
    private static Optional<PromotedBuild> promoted(JobDirectory promotion, int number) {
        if (number == 0 || promotion.promoted().isEmpty()) {
            return Optional.empty();
        }
        JobDirectory job = promotion.promoted().get();
        try {
            return Optional.of(fileIn(job.build(number)).promoted(job, number));
        } catch (IOException e) {
            return Optional.of(new PromotedBuild(number, Optional.empty(), Optional.empty()));
        }
    }

    private Optional<BuildFile> read(Path file) {
        try {
            return Optional.of(open(file));
        } catch (NoSuchFileException e) {
            oddities.count(Oddity.NO_BUILD_FILE, file);
        } catch (IOException e) {
            oddities.count(HomeFile.oddity(e, Oddity.DAMAGED_BUILD), file);
        }
        return Optional.empty();
    }

    /** Counts a build that is left out, since it could not be read in time. */
    public void leaveOut(JobDirectory job, int number) {
        oddities.count(Oddity.UNREADABLE, job.build(number).resolve("build.xml"));
    }

    /** Returns why the build is left out; empty if it is not. */
    private Optional<Oddity> oddity(BuildFile build, JobDirectory job, int number) {
        if (!build.hasStart()) {
            return Optional.of(Oddity.INCOMPLETE_BUILD);
        }
        if (Clocks.isFuture(build.startedAt(), now)) {
            return Optional.of(Oddity.FUTURE);
        }
        if (!build.isFinished() && !unfinished.isOver(job, number, build.startedAt(), build.isResumable())) {
            return Optional.of(Oddity.STILL_RUNNING);
        }
        return Clocks.isFuture(build.finishedAt(), now) ? Optional.of(Oddity.FUTURE) : Optional.empty();
    }
}
