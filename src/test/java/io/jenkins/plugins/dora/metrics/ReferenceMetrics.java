package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figures of a scope and a period: slow, sentence by sentence of the definitions, for tests. */
final class ReferenceMetrics {
    private final ReferenceAssessment assessment;
    private final ReferencePlaces places;
    private final ReferenceStages stages;
    private final Profile profile;
    private final List<List<Deployment>> releases;

    ReferenceMetrics(Snapshot snapshot, Profile profile) {
        assessment = new ReferenceAssessment(snapshot, profile);
        places = assessment.places;
        stages = new ReferenceStages(snapshot, places);
        this.profile = profile;
        releases = foundReleases();
    }

    List<List<Deployment>> releases() {
        return releases;
    }

    /** The first part in scope of what a success is a part of; attempts without success are parts of nothing. */
    Optional<Deployment> release(Scope scope, Deployment deployment) {
        return profile.countEveryEnvironment() || !deployment.isSuccess()
                ? Optional.empty()
                : seen(scope).stream()
                        .filter(parts -> parts.contains(deployment))
                        .map(parts -> parts.get(0))
                        .findFirst();
    }

    /** Whole months are compared with as many months, whatever else with as many days. */
    static Period previous(Period period) {
        LocalDate from = period.from();
        for (int months = 1; months <= 120; months++) {
            if (from.getDayOfMonth() == 1 && from.plusMonths(months).equals(period.to())) {
                return new Period(from.minusMonths(months), from, period.zone());
            }
        }
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, period.to())), from, period.zone());
    }

    /** Every success joins the earliest release that fits it, or begins one. */
    private List<List<Deployment>> foundReleases() {
        List<List<Deployment>> releases = new ArrayList<>();
        for (Deployment success : places.deployments()) {
            if (success.isSuccess()) {
                Optional<List<Deployment>> joined = releases.stream()
                        .filter(release -> !profile.countEveryEnvironment() && fits(success, release))
                        .findFirst();
                joined.ifPresentOrElse(
                        release -> release.add(success), () -> releases.add(new ArrayList<>(List.of(success))));
            }
        }
        return releases;
    }

    private boolean fits(Deployment success, List<Deployment> release) {
        Deployment first = release.get(0);
        return first.application().equals(success.application())
                && places.tier(first) == places.tier(success)
                && first.version().equals(success.version())
                && assessment.kind(first) == assessment.kind(success)
                && release.stream()
                        .noneMatch(part -> ReferencePlaces.isSameDestination(part, success)
                                || ReferencePlaces.areDifferent(part.revision(), success.revision()));
    }

    /** What a scope sees: the parts in it of each release, and attempts without success, each alone. */
    private List<List<Deployment>> seen(Scope scope) {
        List<List<Deployment>> all = new ArrayList<>(releases);
        places.deployments().stream()
                .filter(attempt -> !attempt.isSuccess())
                .map(List::of)
                .forEach(all::add);
        return all.stream()
                .map(parts -> parts.stream()
                        .filter(part -> places.contains(scope, part))
                        .toList())
                .filter(parts -> !parts.isEmpty())
                .toList();
    }

    ReferenceFigures figures(Scope scope, Period period) {
        ReferenceFigures figures = new ReferenceFigures();
        List<List<Deployment>> seen = seen(scope);
        for (Deployment deployment : places.deployments()) {
            if (places.contains(scope, deployment)) {
                figures.recordedDays.add(period.dayOf(deployment.finishedAt()));
                if (period.contains(deployment.finishedAt())) {
                    figures.attempts.add(deployment.result());
                    if (isCounted(deployment)) {
                        figures.environments.add(places.shown(deployment));
                    }
                }
                figures.hasSignal |= isSignal(deployment);
            }
        }
        for (List<Deployment> parts : seen) {
            if (period.contains(parts.get(0).finishedAt())) {
                addRelease(figures, scope, parts, seen, period);
            }
        }
        for (Incident incident : places.incidents()) {
            if (places.contains(scope, incident)) {
                addIncident(figures, incident, period);
            }
        }
        return figures;
    }

    private boolean isCounted(Deployment deployment) {
        return deployment.isSuccess() && (profile.countRedeployments() || assessment.kind(deployment) != Kind.REDEPLOY);
    }

    private boolean isSignal(Deployment deployment) {
        return assessment.failed(deployment)
                || deployment.isSuccess() && assessment.kind(deployment).isRework();
    }

    private void addRelease(
            ReferenceFigures figures, Scope scope, List<Deployment> parts, List<List<Deployment>> seen, Period period) {
        Deployment first = parts.get(0);
        List<Deployment> failed = parts.stream().filter(assessment::failed).toList();
        if (first.isSuccess()) {
            Kind kind = assessment.kind(first);
            figures.successes++;
            figures.rework += kind.isRework() ? 1 : 0;
            if (isCounted(first)) {
                figures.deployments++;
                figures.tiers.add(places.tier(first));
                figures.deploymentDays.add(period.dayOf(first.finishedAt()));
            }
            if (kind.bringsChanges()) {
                List<Change> brought = brought(scope, parts);
                addLeadTimes(figures, first, brought);
                brought.forEach(change -> stages.of(first, change)
                        .forEach((name, duration) -> figures.stages
                                .computeIfAbsent(name, any -> new ArrayList<>())
                                .add(duration)));
            }
        }
        boolean canFail = first.isSuccess() && assessment.kind(first).bringsChanges();
        figures.couldFail += canFail || !failed.isEmpty() ? 1 : 0;
        figures.failed += failed.isEmpty() ? 0 : 1;
        recovery(failed).ifPresent(figures.recovery::add);
    }

    /** A commit belongs to the first deployment in scope that brought it to the tier. */
    private List<Change> brought(Scope scope, List<Deployment> parts) {
        Set<List<Object>> known = new HashSet<>();
        List<Change> brought = new ArrayList<>();
        for (Deployment deployment : places.deployments()) {
            if (places.contains(scope, deployment)) {
                Object place = profile.countEveryEnvironment()
                        ? ReferencePlaces.folded(deployment.environment())
                        : places.tier(deployment);
                for (Change change : assessment.changes(deployment)) {
                    if (known.add(List.of(deployment.application(), place, change.id()))
                            && parts.contains(deployment)) {
                        brought.add(change);
                    }
                }
            }
        }
        return brought;
    }

    private void addLeadTimes(ReferenceFigures figures, Deployment first, List<Change> brought) {
        List<Duration> values = new ArrayList<>();
        for (Change change : brought) {
            Duration leadTime = Duration.between(change.committedAt(), first.finishedAt());
            if (leadTime.isNegative()) {
                figures.ignoredNegative++;
            } else {
                values.add(leadTime);
            }
        }
        values.sort(Comparator.naturalOrder());
        if (!values.isEmpty()) {
            figures.deploymentsWithLeadTime++;
            if (profile.leadTimeFrom() == LeadTimeFrom.OLDEST_CHANGE) {
                values = values.subList(values.size() - 1, values.size());
            } else if (profile.leadTimeFrom() == LeadTimeFrom.NEWEST_CHANGE) {
                values = values.subList(0, 1);
            }
        }
        figures.leadTimes.addAll(values);
    }

    /** From the earliest beginning to the latest end of what failed, once all of that is over. */
    private Optional<Duration> recovery(List<Deployment> failed) {
        List<Deployment> parts = failed.stream()
                .filter(part -> !assessment.hasNothingToRecoverFrom(part))
                .toList();
        if (parts.isEmpty()
                || parts.stream()
                        .anyMatch(part -> assessment.endOfRecovery(part).isEmpty())) {
            return Optional.empty();
        }
        Instant beginning = parts.stream()
                .map(assessment::beginningOfRecovery)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant end = parts.stream()
                .map(part -> assessment.endOfRecovery(part).orElseThrow())
                .max(Instant::compareTo)
                .orElseThrow();
        return Optional.of(Duration.between(beginning, end));
    }

    private static void addIncident(ReferenceFigures figures, Incident incident, Period period) {
        figures.hasSignal = true;
        Instant opened = incident.openedAt();
        if (incident.resolvedAt().filter(period::contains).isPresent()) {
            Instant resolved = incident.resolvedAt().get();
            figures.restore.add(Duration.between(opened, resolved));
            incident.acknowledgedAt()
                    .filter(at -> !at.isBefore(opened) && !at.isAfter(resolved))
                    .ifPresent(at -> {
                        figures.acknowledge.add(Duration.between(opened, at));
                        figures.resolve.add(Duration.between(at, resolved));
                    });
        }
        boolean isOver =
                incident.resolvedAt().filter(at -> at.isBefore(period.end())).isPresent();
        figures.open += opened.isBefore(period.end()) && !isOver ? 1 : 0;
    }
}
