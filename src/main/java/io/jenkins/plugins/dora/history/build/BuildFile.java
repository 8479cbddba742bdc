package io.jenkins.plugins.dora.history.build;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.GitCheckout;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects from one {@code build.xml} what makes a {@link BuildRecord}. */
final class BuildFile {
    private static final int MOST_ELEMENTS_OF_GIT = 50_000;
    private static final long UNKNOWN = -1;

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Causes causes = new Causes();
    private final GitCheckouts git = new GitCheckouts();
    private @Nullable String displayName;
    private @Nullable String result;
    private long queuedAt = UNKNOWN;
    private long startedAt = UNKNOWN;
    private long duration;
    private boolean timedOut;
    private boolean completed = true;

    /** Reads the document the cursor is at the start of. */
    void read(XmlCursor xml) throws IOException {
        xml.forEachChild(element -> {
            switch (element) {
                case "actions" -> xml.forEachChild(action -> readAction(action, xml));
                case "checkouts" -> xml.tree(MOST_ELEMENTS_OF_GIT).ifPresent(git::addCheckouts);
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
            case "hudson.model.ParametersAction" -> Parameters.read(xml, parameters);
            case "hudson.model.CauseAction" -> causes.read(xml);
            case "hudson.plugins.git.util.BuildData" ->
                xml.tree(MOST_ELEMENTS_OF_GIT).ifPresent(git::addBuildData);
            case "org.jenkinsci.plugins.workflow.cps.EnvActionImpl" -> readEnvironment(xml);
            case "jenkins.model.InterruptedBuildAction" -> readInterruption(xml);
            default -> {
                // What other plugins keep with a build.
            }
        }
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
        xml.forEachChild(list -> xml.forEachChild(
                cause -> timedOut |= cause.toLowerCase(Locale.ROOT).contains("timeout")));
    }

    private static long number(XmlCursor xml) throws IOException {
        try {
            return Long.parseLong(xml.text().strip());
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /** Returns what was checked out of the application; of several checkouts the first counts, as for {@code GIT_COMMIT}. */
    Optional<GitCheckout> checkout() {
        return git.ofApplication();
    }

    /** Tells whether the build is over. */
    boolean isFinished() {
        return completed && result != null;
    }

    /** Tells whether the file says when the build started. */
    boolean hasStart() {
        return start() > 0;
    }

    // As Jenkins has it: old builds know only when they were queued.
    private long start() {
        return startedAt > 0 ? startedAt : queuedAt;
    }

    /** Returns what the file said of a build that is finished and has a start. */
    BuildRecord record(JobDirectory job, int number) {
        Instant start = Instant.ofEpochMilli(start());
        return new BuildRecord(
                job,
                number,
                Optional.ofNullable(displayName),
                start,
                start.plusMillis(duration),
                result == null ? "" : result,
                timedOut,
                causes.isByHand(),
                causes.isReplayed(),
                parameters,
                environment,
                List.copyOf(causes.upstream()),
                checkout());
    }
}
