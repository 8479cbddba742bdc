package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks in the life of two applications, chosen so that whatever can meet does meet: few versions, few commits, few
 * moments, several environments of one tier, every result, kinds that contradict the versions, incidents that name much
 * or little.
 */
final class RandomHistories extends DomainContextBase {
    static final Instant BEGINNING = Instant.parse("2026-03-23T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(3);
    private static final int STEPS = 14 * 8;
    private static final int COMMITS = 24;

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return Combinators.combine(
                        deployment().list().ofMaxSize(18),
                        version().list().ofMaxSize(6),
                        incident().list().ofMaxSize(5))
                .as(RandomHistories::snapshot);
    }

    @Provide
    Arbitrary<Options> options() {
        return Combinators.combine(
                        Arbitraries.of(LeadTimeFrom.class),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.of(3, 48),
                        Arbitraries.of(IncidentAttribution.class))
                .as(Options::new);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        return Arbitraries.of(
                Scope.ALL,
                new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION)),
                new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.STAGING, EnvironmentTier.OTHER)),
                new Scope(Set.of("shop"), Set.of(), Set.of()),
                new Scope(Set.of("shop", "mail"), Set.of("production", "staging"), Set.of()),
                new Scope(Set.of(), Set.of("production", "blue"), Set.of()),
                new Scope(Set.of("cart"), Set.of("live"), Set.of(EnvironmentTier.PRODUCTION)));
    }

    /** Within, around and beside the two weeks; the clocks change in the first of them. */
    @Provide
    Arbitrary<Period> periods() {
        LocalDate first = LocalDate.of(2026, 3, 20);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of("UTC", "Europe/Berlin", "America/St_Johns")
                                .map(ZoneId::of))
                .as((start, days, zone) -> new Period(first.plusDays(start), first.plusDays(start + days), zone));
    }

    private record Attempt(
            String application,
            String environment,
            String version,
            int finish,
            Result result,
            Optional<Kind> kind,
            boolean marked,
            Sort sort) {}

    /** How long an attempt took, of what, repairing what, and what it is said to have brought. */
    private record Sort(
            int minutes,
            Optional<String> revision,
            Optional<String> fixes,
            Optional<EnvironmentTier> tier,
            ChangesFrom from,
            List<Integer> commits) {}

    private record Built(String application, String version, int time, Optional<String> revision) {}

    private record Trouble(
            String application,
            Optional<String> environment,
            int open,
            int lasts,
            Optional<Integer> deployment,
            Optional<String> fixedBy,
            Optional<Integer> acknowledged) {}

    private static Arbitrary<Attempt> deployment() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, "shop"), Tuple.of(1, "cart")),
                        Arbitraries.frequency(
                                Tuple.of(5, "production"),
                                Tuple.of(1, " Production"),
                                Tuple.of(3, "live"),
                                Tuple.of(1, "LIVE"),
                                Tuple.of(1, "test"),
                                Tuple.of(2, "staging"),
                                Tuple.of(1, "blue")),
                        Arbitraries.of("1", "2", "3", "4", "latest"),
                        Arbitraries.integers().between(0, STEPS),
                        Arbitraries.frequency(
                                Tuple.of(12, Result.SUCCESS),
                                Tuple.of(2, Result.FAILURE),
                                Tuple.of(1, Result.ABORTED),
                                Tuple.of(1, Result.EXPIRED)),
                        Arbitraries.of(Kind.class).optional(0.25),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        sort())
                .as(Attempt::new);
    }

    private static Arbitrary<Sort> sort() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 300),
                        revision().optional(0.4),
                        Arbitraries.of("1", "2", "3", "latest", "d0", "d1", "d2", "d3", "d5", "d8", "d13")
                                .optional(0.12),
                        Arbitraries.of(EnvironmentTier.class).optional(0.04),
                        Arbitraries.of(ChangesFrom.CHANGELOG, ChangesFrom.STATED, ChangesFrom.VERSION),
                        Arbitraries.integers().between(0, COMMITS - 1).list().ofMaxSize(5))
                .as(Sort::new);
    }

    private static Arbitrary<String> revision() {
        return Arbitraries.of("9fceb02", "9FCEB02d0ae598e95dc970b74767f19372d61af8", "1a2b3c4", "1a2b3c4d", "r1");
    }

    private static Arbitrary<Built> version() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, "shop"), Tuple.of(1, "cart")),
                        Arbitraries.of("1", "2", "3", "4", "latest"),
                        Arbitraries.integers().between(0, STEPS),
                        revision().optional(0.3))
                .as(Built::new);
    }

    /** Mail is an application that was never deployed; a deployment beyond the last one was never recorded. */
    private static Arbitrary<Trouble> incident() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, "shop"), Tuple.of(2, "cart"), Tuple.of(1, "mail")),
                        Arbitraries.of("production", "Live", "staging", "blue", "eu-cluster")
                                .optional(0.6),
                        Arbitraries.integers().between(0, STEPS),
                        Arbitraries.integers().between(-3, 9),
                        Arbitraries.integers().between(0, 18).optional(0.25),
                        Arbitraries.of("1", "2", "3", "latest", "d1", "d2", "d5", "d9")
                                .optional(0.25),
                        Arbitraries.integers().between(-1, 9).optional(0.4))
                .as(Trouble::new);
    }

    private static Snapshot snapshot(List<Attempt> attempts, List<Built> builds, List<Trouble> troubles) {
        List<Deployment> deployments = new ArrayList<>();
        List<ApplicationVersion> versions = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Attempt attempt : attempts) {
            deployments.add(deployment("d" + deployments.size(), attempt));
        }
        for (Built built : builds) {
            versions.add(ApplicationVersion.of(built.application(), built.version(), moment(built.time()))
                    .id("v" + versions.size())
                    .revision(built.revision().orElse(null))
                    .build());
        }
        for (Trouble trouble : troubles) {
            incidents.add(incident("i" + incidents.size(), trouble));
        }
        return Snapshot.of(deployments, versions, incidents);
    }

    private static Deployment deployment(String id, Attempt attempt) {
        Instant finish = moment(attempt.finish());
        List<Change> changes =
                attempt.sort().commits().stream().map(RandomHistories::commit).toList();
        return Deployment.of(attempt.application(), attempt.version(), attempt.environment())
                .id(id)
                .between(finish.minusSeconds(60L * attempt.sort().minutes()), finish)
                .tier(attempt.sort().tier().orElse(tier(attempt)))
                .revision(attempt.sort().revision().orElse(null))
                .fixes(attempt.sort().fixes().orElse(null))
                .result(attempt.result())
                .kind(attempt.kind().orElse(null))
                .markedFailed(attempt.marked())
                .changes(attempt.sort().from(), changes)
                .build();
    }

    /** The name of blue tells nothing, and later versions went there when it was something else. */
    private static @Nullable EnvironmentTier tier(Attempt attempt) {
        if (!attempt.environment().equals("blue")) {
            return null;
        }
        return attempt.version().compareTo("2") > 0 ? EnvironmentTier.PRODUCTION : EnvironmentTier.STAGING;
    }

    /** A commit has its time and its parents wherever it turns up, even in a deployment that finished before it. */
    private static Change commit(int number) {
        return new Change(
                "c" + number, BEGINNING.plus(Duration.ofHours(13L * number).minusDays(2)), number % 5 == 0);
    }

    private static Incident incident(String id, Trouble trouble) {
        Instant opened = moment(trouble.open());
        return Incident.of(id, trouble.application(), opened)
                .environment(trouble.environment().orElse(null))
                .acknowledgedAt(trouble.acknowledged()
                        .map(steps -> moment(trouble.open() + steps))
                        .orElse(null))
                .resolvedAt(trouble.lasts() < 0 ? null : moment(trouble.open() + trouble.lasts()))
                .deployment(trouble.deployment().map(number -> "d" + number).orElse(null))
                .fixedBy(trouble.fixedBy().orElse(null))
                .build();
    }

    private static Instant moment(int step) {
        return BEGINNING.plus(STEP.multipliedBy(step));
    }
}
