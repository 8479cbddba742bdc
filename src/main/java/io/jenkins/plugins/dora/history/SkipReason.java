package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.model.text.Counted;

/** Why something in a Jenkins home was left out. */
public enum SkipReason {
    /** The build is not over; it can be imported when it is. */
    STILL_RUNNING("build is still running", "builds are still running"),
    /** A directory without {@code build.xml}: it was being deleted, or its start never reached the disk. */
    NO_BUILD_FILE(
            "build has no build.xml, or was deleted meanwhile", "builds have no build.xml, or were deleted meanwhile"),
    /** The file is cut off or no XML. */
    DAMAGED_BUILD("build has a truncated or damaged build.xml", "builds have a truncated or damaged build.xml"),
    /** The build started or ended later than now, if its file is right. */
    FUTURE(
            "build started or finished in the future, according to its build.xml",
            "builds started or finished in the future, according to their build.xml"),
    /** The file lacks when the build started. */
    INCOMPLETE_BUILD("build has a build.xml without its start", "builds have a build.xml without their start"),
    /** The build is read, but not all that it keeps of git, of its variables or of what triggered it. */
    CUT_BUILD(
            "build has more git branches, parameters or triggering builds than are read; commits, changes or deployments may be missing",
            "builds have more git branches, parameters or triggering builds than are read; commits, changes or deployments may be missing"),
    /** The disk or the permissions refuse to show a file or a directory. */
    UNREADABLE("file or directory could not be read", "files or directories could not be read"),
    /** A directory, a pipe or a device, which may never end, in place of a file. */
    NO_FILE("file is a directory, pipe or device", "files are directories, pipes or devices"),
    /** A file, or a piece of it, is larger than anything that Jenkins writes. */
    TOO_LARGE(
            "file is larger, more deeply nested or has longer values than Jenkins writes",
            "files are larger, more deeply nested or have longer values than Jenkins writes"),
    /** A directory as Jenkins named them before version 1.597; the time is in its name, without a zone. */
    NAMED_BY_DATE(
            "directory of a build is named by date, as before Jenkins 1.597, without a link by number",
            "directories of builds are named by date, as before Jenkins 1.597, without a link by number"),
    /** A link beside the builds, such as {@code lastSuccessfulBuild}, which names one of them once more. */
    LINK(
            "link beside the builds points to a build that is counted already",
            "links beside the builds point to builds that are counted already"),
    /** A directory that contains itself through a link. */
    LOOP("directory contains itself through a link", "directories contain themselves through a link"),
    /** A directory that is a job or folder already, without the link. */
    REPEATED(
            "directory is reached again through a link; its builds count once",
            "directories are reached again through a link; their builds count once"),
    /** A job or folder of which nothing is known but the name of its directory. */
    DAMAGED_CONFIGURATION(
            "job or folder has a damaged config.xml; it has the name of its directory and no rules",
            "jobs or folders have a damaged config.xml; they have the name of their directory and no rules"),
    /** The configuration of Jenkins itself, which may say that builds lie elsewhere. */
    DAMAGED_HOME_CONFIGURATION(
            "configuration of Jenkins is damaged; builds are expected in the default directory",
            "configurations of Jenkins are damaged; builds are expected in the default directory"),
    /** A job or folder whose settings for deployments have a mistake in them. */
    SENSELESS_SETTINGS(
            "job or folder has invalid DORA settings, which are ignored",
            "jobs or folders have invalid DORA settings, which are ignored"),
    /** A changelog that is cut off or damaged. */
    DAMAGED_CHANGELOG("changelog is truncated or damaged", "changelogs are truncated or damaged"),
    /** A changelog in a format that is neither that of git, nor of Subversion, nor of Mercurial. */
    UNKNOWN_CHANGELOG(
            "changelog has a format other than git, Subversion and Mercurial",
            "changelogs have a format other than git, Subversion and Mercurial"),
    /** A commit whose id or time is missing or makes no sense. */
    INCOMPLETE_COMMIT(
            "commit has no id or time; its changelog may be truncated",
            "commits have no id or time; their changelog may be truncated");

    private final String one;
    private final String many;

    SkipReason(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Returns what there is of many cases, without their number. */
    public String sentence() {
        return many;
    }

    /** Returns the number of cases and what there is of them, such as {@code 1 build is still running}. */
    public String sentence(long cases) {
        return Counted.of(cases, one, many);
    }
}
