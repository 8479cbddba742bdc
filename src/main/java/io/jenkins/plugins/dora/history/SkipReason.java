package io.jenkins.plugins.dora.history;

/** Why something in a Jenkins home was left out. */
public enum SkipReason {
    /** The build is not over; it can be imported when it is. */
    STILL_RUNNING("builds were still running"),
    /** A directory without {@code build.xml}: it was being deleted, or its start never reached the disk. */
    NO_BUILD_FILE("builds have no build.xml, or were deleted meanwhile"),
    /** The file is cut off or no XML. */
    DAMAGED_BUILD("builds have a build.xml that is cut off or damaged"),
    /** The build started or ended later than now, if its file is right. */
    FUTURE("builds started or ended in the future, by the time in their build.xml"),
    /** The file lacks when the build started. */
    INCOMPLETE_BUILD("builds have a build.xml that does not say when they started"),
    /** The build is read, but not all that it keeps of git, of its variables or of what triggered it. */
    CUT_BUILD(
            "builds keep more git branches or parameters, or were triggered through more builds, than are read; their commits, changes or deployments may be missing"),
    /** The disk or the permissions refuse to show a file or a directory. */
    UNREADABLE("files or directories could not be read"),
    /** What should be a file is a directory, a pipe or a device, which may never end. */
    NO_FILE("files are no files but directories, pipes or devices"),
    /** A file, or a piece of it, is larger than anything that Jenkins writes. */
    TOO_LARGE("files are larger, nested deeper or have longer pieces than Jenkins writes them"),
    /** A directory as Jenkins named them before version 1.597; the time is in its name, without a zone. */
    NAMED_BY_DATE("directories of builds are named by date, as before Jenkins 1.597, without a link by their number"),
    /** A link beside the builds, such as {@code lastSuccessfulBuild}, which names one of them once more. */
    LINK("links beside the builds name a build once more"),
    /** A directory that contains itself through a link. */
    LOOP("directories contain themselves through a link"),
    /** A directory that is a job or folder already, without the link. */
    REPEATED("directories are reached once more through a link; their builds count once"),
    /** A job or folder of which nothing is known but the name of its directory. */
    DAMAGED_CONFIGURATION(
            "jobs or folders have a config.xml that is damaged; they go by their directory's name, without rules of their own"),
    /** The configuration of Jenkins itself, which may say that builds lie elsewhere. */
    DAMAGED_HOME_CONFIGURATION(
            "configurations of Jenkins itself are damaged; builds are looked for where they are by default"),
    /** A job or folder whose settings for deployments have a mistake in them. */
    SENSELESS_SETTINGS("jobs or folders have DORA settings that make no sense and are left out"),
    /** A changelog that is cut off or damaged. */
    DAMAGED_CHANGELOG("changelogs are cut off or damaged"),
    /** A changelog in a format that is neither that of git, nor of Subversion, nor of Mercurial. */
    UNKNOWN_CHANGELOG("changelogs are in a format other than those of git, Subversion and Mercurial"),
    /** A commit whose id or time is missing or makes no sense. */
    INCOMPLETE_COMMIT("commits lack an id or a time; a changelog may be cut off within one");

    private final String sentence;

    SkipReason(String sentence) {
        this.sentence = sentence;
    }

    /** Returns what to write behind the number of cases. */
    public String sentence() {
        return sentence;
    }
}
