package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.PromotedBuild;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.model.FutureTimes;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Reads builds; what cannot be read is counted and left out. Safe for use by several threads. */
public final class BuildFileReader {
    private final Skipped oddities;
    private final ModuleResults modules = new ModuleResults(file -> read(file).flatMap(BuildFile::result));
    private final Instant now;
    private final UnfinishedBuilds unfinished;

    /**
     * @param oddities counts what has to be left out
     * @param now distinguishes running builds from dead ones, and marks times in the future
     */
    public BuildFileReader(Skipped oddities, Instant now) {
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
    public static Optional<CheckedOutRevision> checkoutIn(Path directory, boolean ofBranch) throws IOException {
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

    /** Reads one build; empty if it is not over, or its file does not show that. */
    public Optional<BuildRecord> read(JobDirectory job, int number) {
        Path file = job.build(number).resolve("build.xml");
        Optional<BuildFile> read = read(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        BuildFile build = read.get();
        if (build.isCut()) {
            oddities.count(SkipReason.CUT_BUILD, file);
        }
        Optional<SkipReason> oddity = oddity(build, job, number);
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
            oddities.count(SkipReason.NO_BUILD_FILE, file);
        } catch (IOException e) {
            oddities.count(HomeFile.oddity(e, SkipReason.DAMAGED_BUILD), file);
        }
        return Optional.empty();
    }

    /** Counts a build that is left out, since it could not be read in time. */
    public void leaveOut(JobDirectory job, int number) {
        oddities.count(SkipReason.UNREADABLE, job.build(number).resolve("build.xml"));
    }

    /** Returns why the build is left out; empty if it is not. */
    private Optional<SkipReason> oddity(BuildFile build, JobDirectory job, int number) {
        if (!build.hasStart()) {
            return Optional.of(SkipReason.INCOMPLETE_BUILD);
        }
        if (FutureTimes.isFuture(build.startedAt(), now)) {
            return Optional.of(SkipReason.FUTURE);
        }
        if (!build.isFinished() && !unfinished.isOver(job, number, build.startedAt(), build.isResumable())) {
            return Optional.of(SkipReason.STILL_RUNNING);
        }
        return FutureTimes.isFuture(build.finishedAt(), now) ? Optional.of(SkipReason.FUTURE) : Optional.empty();
    }
}
