package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Five years in the life of 200 applications, the same every time.
 *
 * <p>Every version of an application goes through four environments, an hour or more in each. One attempt in 25 fails and
 * is repeated; of the deployments to production, one in 40 is rolled back, one in 40 repaired by a hotfix, one in 50
 * causes an incident. A deployment brings five changes in the mean.
 */
public final class MadeUpHistory {
    /** The first day, a Monday. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

    /** The day after the last, a Monday, too. */
    public static final LocalDate END = LocalDate.of(2026, 1, 5);

    /** How many applications there are. */
    public static final int APPLICATIONS = 200;

    private static final List<String> ENVIRONMENTS = List.of("development", "testing", "staging", "production");
    private static final int PRODUCTION = ENVIRONMENTS.size() - 1;
    private static final int MOST_CHANGES = 9;

    private final Random random = new Random(42);
    private final PriorityQueue<Event> toTell = new PriorityQueue<>(Comparator.comparing(Event::at));
    private final int deployments;
    private final int[] builds = new int[APPLICATIONS];
    private int made;

    private MadeUpHistory(int deployments) {
        this.deployments = deployments;
    }

    /** Passes to {@code events} that many deployments and of the incidents they caused, in the order of their recording. */
    public static void tell(int deployments, Consumer<Event> events) {
        new MadeUpHistory(deployments).tell(events);
    }

    /** Returns the name of the application of a number. */
    public static String application(int number) {
        return "service-" + number;
    }

    private void tell(Consumer<Event> events) {
        Instant start = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration all = Duration.ofDays(END.toEpochDay() - FIRST_DAY.toEpochDay() - 2);
        for (int release = 0; made < deployments; release++) {
            Instant built = start.plusMillis(all.toMillis() * made / deployments);
            while (!toTell.isEmpty() && toTell.peek().at().isBefore(built)) {
                events.accept(toTell.remove());
            }
            release(release % APPLICATIONS, release / APPLICATIONS, built);
        }
        while (!toTell.isEmpty()) {
            events.accept(toTell.remove());
        }
    }

    private void release(int application, int version, Instant built) {
        List<Change> changes = commits(built);
        Instant at = built;
        for (int environment = 0; environment < ENVIRONMENTS.size(); environment++) {
            at = at.plusSeconds(3600 + random.nextInt(3600)).plusMillis(random.nextInt(1000));
            if (chance(25)) {
                deploy(application, version, environment, at, Result.FAILURE, null, changes);
                at = at.plusSeconds(1200);
            }
            deploy(application, version, environment, at, Result.SUCCESS, null, changes);
        }
        if (version > 0) {
            trouble(application, version, at);
        }
    }

    private void trouble(int application, int version, Instant at) {
        if (chance(40)) {
            deploy(application, version - 1, PRODUCTION, at.plusSeconds(1800), Result.SUCCESS, null, List.of());
        } else if (chance(40)) {
            List<Change> fix = List.of(new Change(commitId(), at.plusSeconds(900)));
            deploy(application, -version, PRODUCTION, at.plusSeconds(2700), Result.SUCCESS, Kind.HOTFIX, fix);
        }
        if (chance(50)) {
            incident(application, at.plusSeconds(600 + random.nextInt(7200)));
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private List<Change> commits(Instant built) {
        List<Change> commits = new ArrayList<>();
        for (int count = 1 + random.nextInt(MOST_CHANGES); count > 0; count--) {
            commits.add(new Change(commitId(), built.minusSeconds(60 + random.nextInt(3 * 86_400)), chance(12)));
        }
        return commits;
    }

    private String commitId() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextInt());
    }

    private void deploy(
            int application,
            int version,
            int environment,
            Instant finish,
            Result result,
            @Nullable Kind kind,
            List<Change> changes) {
        if (made == deployments) {
            return;
        }
        int build = ++builds[application];
        String name = application(application);
        String job = "shops/" + name + "/deploy";
        toTell.add(Deployment.of(
                        name, version < 0 ? "1." + -version + ".1" : "1." + version, ENVIRONMENTS.get(environment))
                .id(job + '#' + build + '@' + finish.toEpochMilli() + ":7")
                .recordedAt(finish.plusSeconds(1))
                .between(finish.minusSeconds(30 + random.nextInt(600)), finish)
                .result(result)
                .kind(kind)
                .deployedBy(new BuildReference(job, build, "job/shops/job/" + name + "/job/deploy/" + build + '/'))
                .revision(changes.isEmpty() ? null : changes.get(0).id())
                .changes(changes.isEmpty() ? ChangesFrom.NONE : ChangesFrom.CHANGELOG, changes)
                .source("jenkins")
                .build());
        made++;
    }

    private void incident(int application, Instant opened) {
        toTell.add(new Incident(
                "incident-" + made,
                opened.plusSeconds(60),
                application(application),
                Optional.of(ENVIRONMENTS.get(PRODUCTION)),
                opened,
                Optional.of(opened.plusSeconds(600 + random.nextInt(20_000))),
                "Answers are slow",
                "",
                "monitoring",
                Optional.empty()));
    }
}
