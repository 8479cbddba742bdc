package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Six weeks in the life of three applications, the same for the same seed: few versions, few commits, several environments
 * of a tier, every result and kind, times with fractions of a second, so that whatever can meet does meet.
 */
public final class RandomRecords {
    static final List<String> APPLICATIONS = List.of("shop", "cart", "=mail");
    public static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final int HOURS = 6 * 7 * 24;
    private static final List<String> ENVIRONMENTS =
            List.of("production", " Production", "live", "LIVE", "production-eu", "staging", "test", "blue");
    private static final List<String> VERSIONS = List.of("1", "2", "3", "4", "5", "latest");

    /** One for an application, one for two of them, one for the applications of a job, and one without any. */
    private static final Teams TEAMS = new Teams(List.of(
            new Team("web", List.of(new AntPattern("shop*")), List.of(), List.of()),
            new Team("sales", List.of(new AntPattern("shop*"), new AntPattern("cart*")), List.of(), List.of()),
            new Team("first", List.of(), List.of(new AntPattern("**/job1*")), List.of()),
            new Team("nobody", List.of(new AntPattern("nothing")), List.of(), List.of())));

    private final Random random;
    private final String suffix;

    RandomRecords(long seed) {
        this(seed, "");
    }

    /** @param suffix ends the names of applications and all ids, so that several histories have nothing in common */
    public RandomRecords(long seed, String suffix) {
        random = new Random(seed);
        this.suffix = suffix;
    }

    /** Returns choices that change figures. */
    public Profile profile() {
        return Profile.builder(ZoneId.of(one(List.of("UTC", "Europe/Berlin", "America/St_Johns"))))
                .leadTimeFrom(LeadTimeFrom.values()[random.nextInt(LeadTimeFrom.values().length)])
                .countRedeployments(random.nextInt(4) == 0)
                .countFailedDeployments(random.nextInt(4) == 0)
                .countEveryEnvironment(random.nextInt(4) == 0)
                .teams(TEAMS)
                .incidentWindow(Duration.ofHours(random.nextBoolean() ? 3 : 48))
                .incidentAttribution(
                        random.nextBoolean() ? IncidentAttribution.LATEST : IncidentAttribution.ALL_IN_WINDOW)
                .build();
    }

    Snapshot snapshot() {
        List<Deployment> deployments = new ArrayList<>();
        List<ApplicationVersion> versions = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Event event : events(random.nextInt(60))) {
            if (event instanceof Deployment deployment) {
                deployments.add(deployment);
            } else if (event instanceof ApplicationVersion version) {
                versions.add(version);
            } else if (event instanceof Incident incident) {
                incidents.add(incident);
            }
        }
        return Snapshot.of(deployments, versions, incidents);
    }

    /** Returns that many events, in order of recording; some replace earlier ones. */
    public List<Event> events(int count) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int kind = random.nextInt(10);
            events.add(kind < 7 ? deployment() : kind < 8 ? version() : incident());
        }
        return events;
    }

    Deployment deployment() {
        Instant finish = moment();
        List<Change> changes = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            changes.add(commit());
        }
        return Deployment.of(application(), one(VERSIONS), one(ENVIRONMENTS))
                .id(deploymentId())
                .between(finish.minusMillis(random.nextInt(8_000_000)), finish)
                .result(random.nextInt(4) > 0 ? Result.SUCCESS : one(List.of(Result.values())))
                .kind(maybe(8, one(List.of(Kind.values()))))
                .tier(maybe(12, one(List.of(EnvironmentTier.values()))))
                .fixes(maybe(8, random.nextBoolean() ? deploymentId() : one(VERSIONS)))
                .markedFailed(random.nextInt(12) == 0)
                .deployedBy(maybe(2, new BuildReference("deploy/job" + random.nextInt(3), 1 + random.nextInt(9), "")))
                .changes(random.nextBoolean() ? ChangesFrom.STATED : ChangesFrom.CHANGELOG, changes)
                .changesCut(random.nextInt(6) == 0)
                .owner(maybe(6, "deploy"))
                .build();
    }

    private ApplicationVersion version() {
        return ApplicationVersion.of(application(), one(VERSIONS), moment())
                .id("v" + random.nextInt(20) + suffix)
                .build();
    }

    private Incident incident() {
        Instant opened = moment();
        return Incident.of("i" + random.nextInt(20) + suffix, application(), opened)
                .environment(maybe(2, one(ENVIRONMENTS)))
                .resolvedAt(maybe(1, opened.plusMillis(random.nextInt(200_000_000))))
                .deployment(maybe(4, deploymentId()))
                .fixedBy(maybe(4, random.nextBoolean() ? deploymentId() : one(VERSIONS)))
                .title("\"quoted\", and, commas")
                .owner(maybe(6, "deploy"))
                .build();
    }

    /** Returns a value once in {@code times + 1}, nearly always for 1. */
    private <T> @Nullable T maybe(int times, T value) {
        return (times == 1 ? random.nextInt(4) > 0 : random.nextInt(times) == 0) ? value : null;
    }

    private Change commit() {
        int number = random.nextInt(40);
        return new Change(
                "c" + number,
                BEGINNING.plus(Duration.ofHours(25L * number)).plusNanos(number * 123_456_789L),
                number % 7 == 0);
    }

    public String deploymentId() {
        return "d" + random.nextInt(90) + suffix;
    }

    private String application() {
        return APPLICATIONS.get(random.nextInt(4) % 3) + suffix;
    }

    private Instant moment() {
        Instant hour = BEGINNING.plus(Duration.ofHours(random.nextInt(HOURS)));
        return random.nextBoolean()
                ? hour
                : hour.plusNanos(random.nextInt(3_600_000) * 1_000_000L + random.nextInt(1000));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
