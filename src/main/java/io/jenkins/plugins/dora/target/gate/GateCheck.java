package io.jenkins.plugins.dora.target.gate;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.Gap;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.target.goal.MetricGoal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the figures of an application against the conditions of a gate. */
public final class GateCheck {
    private static final String OPEN_INCIDENTS = "OPEN_INCIDENTS";

    private final GateQuery query;
    private final Profile profile;
    private final Period period;
    private final Selection selection;
    private final Metrics metrics;

    private GateCheck(Assessment assessment, Profile profile, GateQuery query, Instant now) {
        this.query = query;
        this.profile = profile;
        period = windowOf(query, profile, now);
        selection = Selection.of(assessment, scopeOf(query));
        metrics = Metrics.of(selection, period, profile);
    }

    /** Returns the verdict on what is known {@code now}. */
    public static Verdict of(Assessment assessment, Profile profile, GateQuery query, Instant now) {
        return new GateCheck(assessment, profile, query, now).verdict();
    }

    /** Returns the verdict where nothing can be known. */
    public static Verdict unknown(Profile profile, GateQuery query, String why) {
        return new Verdict(Stream.concat(
                        gates(profile, query).map(gate -> unknown(query, gate, why)),
                        query.openIncidents().stream()
                                .mapToObj(most ->
                                        unknown(query, OPEN_INCIDENTS, "The number of open incidents", most, why)))
                .toList());
    }

    /** Returns the days that count. */
    public static Period windowOf(GateQuery query, Profile profile, Instant now) {
        LocalDate tomorrow = now.atZone(profile.timeZone()).toLocalDate().plusDays(1);
        return new Period(tomorrow.minusDays(query.days()), tomorrow, profile.timeZone());
    }

    /** Returns what counts. */
    public static Scope scopeOf(GateQuery query) {
        return query.environment()
                .map(environment -> new Scope(Set.of(query.application()), Set.of(environment), Set.of()))
                .orElseGet(() -> new Scope(Set.of(query.application()), Set.of(), Set.of(EnvironmentTier.PRODUCTION)));
    }

    private static Stream<Gate> gates(Profile profile, GateQuery query) {
        return query.gates().isEmpty()
                ? Arrays.stream(HeadlineMetric.values()).flatMap(metric -> targets(profile, query, metric))
                : query.gates().stream();
    }

    private static Stream<Gate> targets(Profile profile, GateQuery query, HeadlineMetric metric) {
        return metric.goal().stream()
                .flatMap(goal -> profile.targets().of(goal, query.application()).stream()
                        .map(target -> new Gate(metric, target.goals().get(goal), query.criticality())));
    }

    private Verdict verdict() {
        List<GateResult> results = new ArrayList<>();
        gates(profile, query).map(this::check).forEach(results::add);
        query.openIncidents().ifPresent(most -> results.add(checkIncidents(most)));
        return new Verdict(results);
    }

    private GateResult check(Gate gate) {
        HeadlineMetric metric = gate.metric();
        int deployments = metrics.frequency().deployments();
        if (deployments < query.minimumDeployments()) {
            return unknown(
                    query,
                    gate,
                    "only " + Counted.of(deployments, "deployment") + " in " + Counted.of(query.days(), "day"));
        }
        Optional<Gap> gap = metric.gap(metrics, period);
        if (gap.isPresent()) {
            return unknown(query, gate, gap.get().in(query.days()));
        }
        double value = metric.of(metrics).orElseThrow();
        double goal = MetricGoal.inUnitOf(metric, gate.threshold());
        boolean isReached = metric.reach().isReached(value, goal);
        String reason = "%s is %s; it must be %s %s"
                .formatted(
                        metric.title(),
                        Amounts.brief(metric.unit(), value),
                        metric.reach().words(),
                        Amounts.brief(metric.unit(), goal));
        return result(
                metric.name(),
                OptionalDouble.of(MetricGoal.stated(metric, value)),
                gate.threshold(),
                isReached,
                gate.criticality(),
                reason);
    }

    private GateResult checkIncidents(int most) {
        int open = selection.in(period).unresolved().size();
        String reason = "%s open; at most %d allowed".formatted(Counted.of(open, "incident"), most);
        return result(OPEN_INCIDENTS, OptionalDouble.of(open), most, open <= most, query.criticality(), reason);
    }

    private GateResult result(
            String metric,
            OptionalDouble value,
            double threshold,
            boolean isReached,
            Criticality criticality,
            String reason) {
        boolean passesAnyway = !isReached && query.isRepair();
        return new GateResult(
                metric,
                value,
                threshold,
                isReached || passesAnyway,
                criticality,
                reason + (passesAnyway ? ", but a repair passes" : ""));
    }

    private static GateResult unknown(GateQuery query, Gate gate, String why) {
        return unknown(query, gate.metric().name(), gate.metric().title(), gate.threshold(), why);
    }

    private static GateResult unknown(GateQuery query, String metric, String title, double threshold, String why) {
        boolean passes = query.isRepair() || query.whenUnknown().isEmpty();
        return new GateResult(
                metric,
                OptionalDouble.empty(),
                threshold,
                passes,
                query.whenUnknown().orElse(Criticality.NOTE),
                title + " is unknown: " + why);
    }
}
