package io.jenkins.plugins.dora.app.demo;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One application of the made-up team: collects commits, builds versions and takes them to production. */
final class DemoApplication {
    private static final double COMMIT = 0.55;
    private static final double RED_TESTS = 0.12;
    private static final double STOPPED_IN_STAGING = 0.05;
    private static final double FAILED_IN_PRODUCTION = 0.05;
    private static final double EXPIRED_IN_PRODUCTION = 0.015;
    private static final double ROLLED_BACK = 0.4;
    private static final double HOTFIXED = 0.6;
    private static final double REPORTED = 0.5;

    private final String name;
    private final double pace;
    private final SeededRandom chance;
    private final List<Event> events = new ArrayList<>();
    private final List<Change> commits = new ArrayList<>();
    private final DemoEnvironment testing;
    private final DemoEnvironment staging;
    private final DemoEnvironment production;
    private int builds;
    private int incidents;

    /**
     * @param name the application's name
     * @param pace how often it is released, compared with the team's usual
     * @param chance decides what happens
     */
    DemoApplication(String name, double pace, SeededRandom chance) {
        this.name = name;
        this.pace = pace;
        this.chance = chance;
        testing = new DemoEnvironment(name, "testing");
        staging = new DemoEnvironment(name, "staging");
        production = new DemoEnvironment(name, "production");
    }

    /** Returns what happened, or will have happened once what was begun is over. */
    List<Event> events() {
        return List.copyOf(events);
    }

    /** Works for the hour that begins at {@code start}. */
    void work(Instant start, Skill skill) {
        if (chance.happens(COMMIT)) {
            commits.add(commit(start.plus(chance.minutes(0, 30))));
        }
        if (!commits.isEmpty() && chance.happens(skill.releaseChance() * pace)) {
            release(start.plus(chance.minutes(30, 60)), skill);
        }
    }

    /** Reports an incident that nobody has resolved. */
    void suffer(Instant opened) {
        report(opened, null, null);
    }

    private Change commit(Instant at) {
        return new Change(chance.commitId(), at);
    }

    private void release(Instant begun, Skill skill) {
        Instant built = begun.plus(chance.minutes(4, 15));
        String version = build(built, commits);
        commits.clear();
        Instant tested = test(version, built);
        Optional<Instant> staged = stage(version, tested.plus(chance.around(skill.approval())));
        staged.map(at -> launch(version, at.plus(chance.around(skill.approval()))))
                .filter(launched -> chance.happens(skill.failureChance()))
                .ifPresent(launched -> mend(launched, chance.around(skill.recovery())));
    }

    private String build(Instant at, List<Change> changes) {
        builds++;
        String version = "1." + builds;
        Stream.of(testing, staging, production).forEach(environment -> environment.expect(changes));
        events.add(new ApplicationVersion(
                name + ' ' + version,
                at,
                name,
                version,
                at,
                Optional.of(new BuildReference(name + "/build", builds, "")),
                Optional.of(changes.get(changes.size() - 1).id()),
                changes,
                List.of()));
        return version;
    }

    private Instant test(String version, Instant built) {
        Instant start = built.plus(chance.minutes(1, 5));
        if (chance.happens(RED_TESTS)) {
            start = deploy(testing, version, start, Result.FAILURE).finishedAt().plus(chance.minutes(15, 90));
        }
        return deploy(testing, version, start, Result.SUCCESS).finishedAt();
    }

    private Optional<Instant> stage(String version, Instant start) {
        boolean stopped = chance.happens(STOPPED_IN_STAGING);
        Deployment deployment = deploy(staging, version, start, stopped ? Result.ABORTED : Result.SUCCESS);
        return stopped ? Optional.empty() : Optional.of(deployment.finishedAt());
    }

    private Deployment launch(String version, Instant start) {
        Instant begin = start;
        if (chance.happens(FAILED_IN_PRODUCTION)) {
            begin = deploy(production, version, begin, Result.FAILURE).finishedAt();
        } else if (chance.happens(EXPIRED_IN_PRODUCTION)) {
            begin = deploy(production, version, begin, Result.EXPIRED).finishedAt();
        }
        return deploy(production, version, begin, Result.SUCCESS);
    }

    private void mend(Deployment broken, Duration recovery) {
        Instant noticed = broken.finishedAt().plus(chance.minutes(8, 45));
        Instant repaired = noticed.plus(recovery);
        Optional<String> good = production.versionBefore();
        if (good.isPresent() && chance.happens(ROLLED_BACK)) {
            Deployment rollback = deploy(production, good.get(), repaired, Result.SUCCESS);
            if (chance.happens(REPORTED)) {
                report(noticed, rollback.finishedAt(), null);
            }
        } else if (chance.happens(HOTFIXED)) {
            report(noticed, hotfix(repaired).finishedAt(), null);
        } else {
            report(noticed, repaired, broken.id());
        }
    }

    private Deployment hotfix(Instant repaired) {
        String version = build(repaired, List.of(commit(repaired.minus(chance.minutes(5, 20)))));
        Instant start = repaired.plus(chance.minutes(1, 4));
        return add(production.deploy(version, start, chance.minutes(2, 6), Result.SUCCESS, Kind.HOTFIX));
    }

    private Deployment deploy(DemoEnvironment environment, String version, Instant start, Result result) {
        return add(environment.deploy(version, start, chance.minutes(2, 9), result, null));
    }

    private Deployment add(Deployment deployment) {
        events.add(deployment);
        return deployment;
    }

    private void report(Instant opened, @Nullable Instant resolved, @Nullable String deployment) {
        incidents++;
        events.add(new Incident(
                name + "-incident-" + incidents,
                opened,
                name,
                Optional.of("production"),
                opened,
                Optional.ofNullable(resolved),
                "Customers cannot use the " + name,
                "",
                "demo",
                Optional.ofNullable(deployment)));
    }
}
