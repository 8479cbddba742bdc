package io.jenkins.plugins.dora.app.demo;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One environment of a demo application: one deployment at a time, and commits that wait for the next. */
final class DemoEnvironment {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final String application;
    private final String name;
    private final List<Change> waiting = new ArrayList<>();
    private Instant free = Instant.EPOCH;
    private @Nullable String version;
    private @Nullable String versionBefore;
    private int attempts;

    DemoEnvironment(String application, String name) {
        this.application = application;
        this.name = name;
    }

    /** Remembers commits that the next version brings. */
    void expect(List<Change> changes) {
        waiting.addAll(changes);
    }

    /** Returns the version that a rollback would restore. */
    Optional<String> versionBefore() {
        return Optional.ofNullable(versionBefore);
    }

    /**
     * Deploys, or tries to.
     *
     * @param next the version
     * @param earliest when it begins, or later if another deployment is still under way
     * @param takes how long it takes
     * @param result how it ends; only a success changes what is here
     * @param kind what it is for, if stated
     */
    Deployment deploy(String next, Instant earliest, Duration takes, Result result, @Nullable Kind kind) {
        attempts++;
        Instant start = earliest.isBefore(free) ? free : earliest;
        Instant finish = start.plus(takes);
        free = finish.plus(PAUSE);
        String job = application + "/deploy-to-" + name;
        boolean brings = result == Result.SUCCESS && !next.equals(versionBefore);
        List<Change> changes = brings ? waitingAt(start) : List.of();
        Deployment deployment = Deployment.of(application, next, name)
                .id(job + '#' + attempts)
                .between(start, finish)
                .result(result)
                .kind(kind)
                .deployedBy(new BuildReference(job, attempts, ""))
                .changes(changes.isEmpty() ? ChangesFrom.NONE : ChangesFrom.VERSION, changes)
                .source("demo")
                .build();
        if (result == Result.SUCCESS) {
            versionBefore = brings ? version : null;
            version = next;
            waiting.removeAll(changes);
        }
        return deployment;
    }

    /** Returns what can be deployed at {@code time}; a hotfix may be on its way that nobody has written yet. */
    private List<Change> waitingAt(Instant time) {
        return waiting.stream()
                .filter(change -> change.committedAt().isBefore(time))
                .toList();
    }
}
