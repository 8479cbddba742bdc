package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.PromotedBuild;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects from one {@code build.xml} what makes a {@link BuildRecord}. */
final class BuildFile {
    private static final int MOST_ELEMENTS_OF_GIT = 300_000;
    private static final long UNKNOWN = -1;

    /** The changelog parser in the builds of a job without version control. */
    private static final String NO_SOURCE = "hudson.scm.NullChangeLogParser";

    /** The result that Jenkins gives a build that never wrote its own. */
    private static final String ABORTED = "ABORTED";

    private final BoundedVariables parameters = new BoundedVariables();
    private final BoundedVariables environment = new BoundedVariables();
    private final CauseReader causes = new CauseReader();
    private final GitCheckouts git = new GitCheckouts();
    private final ExecutionReader execution = new ExecutionReader();
    private @Nullable String displayName;
    private @Nullable String result;
    private long queuedAt = UNKNOWN;
    private long startedAt = UNKNOWN;
    private long duration;
    private int promoted;
    private boolean timedOut;
    private boolean gitIsCut;
    private boolean hasSource;
    private @Nullable Boolean completed;

    /** Reads the document the cursor is at the start of. */
    void read(XmlCursor xml) throws IOException {
        xml.forEachChild(element -> {
            switch (element) {
                case "actions" -> xml.forEachChild(action -> readAction(action, xml));
                case "checkouts" -> readGit(xml, this::addCheckouts);
                case "scm" -> hasSource = !xml.attribute("class").equals(NO_SOURCE);
                case "execution" -> execution.read(xml);
                case "displayName" -> displayName = xml.text();
                case "timestamp" -> queuedAt = number(xml);
                case "startTime" -> startedAt = number(xml);
                case "duration" -> duration = Math.max(0, number(xml));
                case "result" -> result = xml.text().strip();
                case "completed" -> completed = Boolean.parseBoolean(xml.text().strip());
                default -> {
                    // Pipelines keep their scripts here, tests their results.
                }
            }
        });
    }

    private void readAction(String action, XmlCursor xml) throws IOException {
        switch (action) {
            case "hudson.plugins.promoted__builds.PromotionTargetAction" -> readTarget(xml);
            case "hudson.plugins.git.util.BuildData" -> readGit(xml, git::addBuildData);
            case "org.jenkinsci.plugins.workflow.cps.EnvActionImpl" -> readEnvironment(xml);
            case "jenkins.model.InterruptedBuildAction" -> readInterruption(xml);
            default -> readCausesAndParameters(xml);
        }
    }

    /** Plugins extend the actions of Jenkins: these are recognised by their contents, not by their names. */
    private void readCausesAndParameters(XmlCursor xml) throws IOException {
        String action = xml.element();
        ParameterReader found = new ParameterReader(action.endsWith("ParametersAction"));
        xml.forEachChild(element -> {
            if (element.equals("causeBag") || element.equals("causes") && action.endsWith("CauseAction")) {
                causes.read(xml);
            } else {
                found.read(xml);
            }
        });
        parameters.putAll(found.values());
    }

    private void readTarget(XmlCursor xml) throws IOException {
        xml.forEachChild(field -> {
            if (field.equals("number")) {
                promoted = (int) Math.max(0, Math.min(number(xml), Integer.MAX_VALUE));
            }
        });
    }

    private void addCheckouts(XmlElement checkouts) {
        hasSource |= checkouts.child(GitCheckouts.CHECKOUT).isPresent();
        git.addCheckouts(checkouts);
    }

    private void readGit(XmlCursor xml, Consumer<XmlElement> action) throws IOException {
        xml.tree(MOST_ELEMENTS_OF_GIT).ifPresentOrElse(action, () -> gitIsCut = true);
    }

    private void readEnvironment(XmlCursor xml) throws IOException {
        xml.forEachChild(env -> xml.forEachChild(entry -> {
            List<String> keyAndValue = new ArrayList<>();
            xml.forEachChild(text -> keyAndValue.add(xml.text()));
            if (keyAndValue.size() == 2) {
                environment.put(keyAndValue.get(0), keyAndValue.get(1));
            }
        }));
    }

    private void readInterruption(XmlCursor xml) throws IOException {
        xml.forEachChild(list -> xml.forEachChild(cause -> timedOut |= BuildOutcome.isTimeout(cause)));
    }

    private static long number(XmlCursor xml) throws IOException {
        try {
            return Long.parseLong(xml.text().strip());
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /**
     * Returns what was checked out of the application; of several checkouts the first counts, as for {@code GIT_COMMIT}.
     *
     * @param ofBranch whether the job is for a branch, in a multibranch project
     */
    Optional<CheckedOutRevision> checkout(boolean ofBranch) {
        return git.ofApplication(ofBranch);
    }

    /** Returns the number of the build that it promoted; 0 if none. */
    int promotedNumber() {
        return promoted;
    }

    /** Returns the name of the result, if it has one. */
    Optional<String> result() {
        return Optional.ofNullable(result);
    }

    /** Returns the name of the result of a build that is over. */
    String end() {
        return isFinished() && result != null ? result : ABORTED;
    }

    /** Returns this build as one that another promoted. */
    PromotedBuild promoted(JobDirectory job, int number) {
        return new PromotedBuild(
                number, Optional.ofNullable(displayName), checkout(job.branch().isPresent()));
    }

    /** Whether the file says that the build is over. */
    boolean isFinished() {
        return completed == null ? result != null : completed;
    }

    /** Whether the build goes on when Jenkins is back, as that of a Pipeline. */
    boolean isResumable() {
        return completed != null;
    }

    /** Whether the build checked anything out of version control. */
    boolean hasSource() {
        return hasSource || checkout(true).isPresent();
    }

    /** Whether there is more of its checkouts, its variables or what triggered it than is read. */
    boolean isCut() {
        return gitIsCut || causes.isCut() || parameters.isCut() || environment.isCut();
    }

    /** Whether the file says when the build started. */
    boolean hasStart() {
        return start() > 0;
    }

    // As Jenkins has it: old builds know only when they were queued.
    private long start() {
        return startedAt > 0 ? startedAt : queuedAt;
    }

    /** Returns when the build started, if the file says so. */
    Instant startedAt() {
        return Instant.ofEpochMilli(start());
    }

    /** Returns when the build ended, if it is over and has a start; one that died is not known to have lasted. */
    Instant finishedAt() {
        return startedAt().plusMillis(duration);
    }

    /**
     * Returns what the file said of a build that is over and has a start.
     *
     * @param end the name of its result, with those of its parts
     * @param target what it promoted
     */
    BuildRecord record(JobDirectory job, int number, String end, Optional<PromotedBuild> target) {
        return new BuildRecord(
                job,
                number,
                Optional.ofNullable(displayName),
                startedAt(),
                finishedAt(),
                end,
                timedOut,
                causes.isByHand(),
                causes.isReplayed(),
                parameters.values(),
                environment.values(),
                upstream(job, target),
                checkout(job.branch().isPresent()),
                target,
                execution.stages(job.build(number)));
    }

    private List<BuildNumber> upstream(JobDirectory job, Optional<PromotedBuild> target) {
        return Stream.concat(
                        job.promoted().stream()
                                .flatMap(promotedJob -> target.stream()
                                        .map(build -> new BuildNumber(promotedJob.name(), build.number()))),
                        causes.upstream().stream())
                .distinct()
                .toList();
    }
}
