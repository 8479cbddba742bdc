package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each deployment was, by the sentences of the definitions: slow, and plain enough to be seen right.
 *
 * <p>Every question walks over all that was recorded. Nothing is shared with the code that it proves but the values that
 * both look at and the mapping from environments to tiers.
 */
final class ReferenceAssessment {
    private final List<Deployment> deployments;
    private final List<Incident> incidents;
    private final Profile profile;
    private final ReferencePlaces places;

    ReferenceAssessment(Snapshot snapshot, Profile profile) {
        this.deployments = inOrder(snapshot.deployments());
        this.incidents = snapshot.incidents();
        this.profile = profile;
        this.places = new ReferencePlaces(snapshot.deployments(), profile.environments());
    }

    /**
     * Stated; else the first is a change; the same again a redeployment, or a rollback if another version failed since; an
     * earlier version a rollback if it came before what it replaces, else a redeployment.
     */
    Kind kind(Deployment deployment) {
        if (deployment.statedKind().isPresent()) {
            return deployment.statedKind().get();
        }
        List<Deployment> before = successesBefore(deployment);
        if (before.isEmpty()) {
            return Kind.CHANGE;
        }
        if (last(before).version().equals(deployment.version())) {
            return anotherFailedBetween(last(before), deployment) ? Kind.ROLLBACK : Kind.REDEPLOY;
        }
        for (Deployment earlier : before) {
            if (earlier.version().equals(deployment.version())) {
                return Kind.ROLLBACK;
            }
            if (earlier.version().equals(last(before).version())) {
                return contains(before, deployment.version()) ? Kind.REDEPLOY : Kind.CHANGE;
            }
        }
        return Kind.CHANGE;
    }

    private static boolean contains(List<Deployment> successes, String version) {
        for (Deployment success : successes) {
            if (success.version().equals(version)) {
                return true;
            }
        }
        return false;
    }

    private boolean anotherFailedBetween(Deployment from, Deployment to) {
        boolean found = false;
        for (Deployment other : deployments.subList(deployments.indexOf(from), deployments.indexOf(to))) {
            found = found
                    || isSameTarget(other, to)
                            && isFailure(other)
                            && !other.version().equals(to.version());
        }
        return found;
    }

    private static boolean isFailure(Deployment deployment) {
        return deployment.result() == Result.FAILURE || deployment.result() == Result.EXPIRED;
    }

    private static boolean isSameTarget(Deployment one, Deployment other) {
        return one.application().equals(other.application())
                && one.environment().equals(other.environment());
    }

    /** Successful, and neither a rollback nor a redeployment: only such a deployment can have failed as a change. */
    boolean isChange(Deployment deployment) {
        return deployment.result() == Result.SUCCESS
                && kind(deployment) != Kind.ROLLBACK
                && kind(deployment) != Kind.REDEPLOY;
    }

    /** What a change brought: no merges, nothing twice, nothing that was there before; a first one only what is stated. */
    List<Change> changes(Deployment deployment) {
        List<Change> brought = new ArrayList<>();
        if (!isChange(deployment)) {
            return brought;
        }
        List<Deployment> before = successesBefore(deployment);
        if (before.isEmpty() && deployment.changesFrom() != ChangesFrom.STATED) {
            return brought;
        }
        for (Change change : deployment.changes()) {
            boolean counts = !change.merge();
            for (Change already : brought) {
                counts = counts && !already.id().equals(change.id());
            }
            for (Deployment earlier : before) {
                for (Change already : earlier.changes()) {
                    counts = counts && !(isChange(earlier) && already.id().equals(change.id()));
                }
            }
            if (counts) {
                brought.add(change);
            }
        }
        return brought;
    }

    /** What the change failure rate is a share of: changes, and attempts that count as failed. */
    boolean couldFail(Deployment deployment) {
        return isChange(deployment) || failed(deployment);
    }

    /** Whether it counts as failed: as an attempt, marked, by an incident or by what repaired it. */
    boolean failed(Deployment deployment) {
        if (!incidentsOf(deployment).isEmpty()) {
            return true;
        }
        return isChange(deployment)
                ? isMarked(deployment) || !repairsOf(deployment).isEmpty()
                : profile.countFailedDeployments() && isFailure(deployment);
    }

    private boolean isMarked(Deployment change) {
        boolean marked = change.markedFailed();
        for (Deployment other : deployments) {
            marked = marked
                    || other.markedFailed()
                            && other.isSuccess()
                            && kind(other) == Kind.REDEPLOY
                            && repeated(other).equals(Optional.of(change));
        }
        return marked;
    }

    /** The latest change before it that brought its version. */
    private Optional<Deployment> repeated(Deployment redeployment) {
        Optional<Deployment> repeated = Optional.empty();
        for (Deployment earlier : successesBefore(redeployment)) {
            if (isChange(earlier) && earlier.version().equals(redeployment.version())) {
                repeated = Optional.of(earlier);
            }
        }
        return repeated;
    }

    /**
     * From the finish of what failed, or the opening of its first incident, but not before its start, to the finish of its
     * first repair, else to the end of the last of its incidents; never backwards.
     */
    Optional<Duration> recovery(Deployment deployment) {
        if (!failed(deployment)) {
            return Optional.empty();
        }
        Instant begin = deployment.finishedAt();
        for (Incident incident : incidentsOf(deployment)) {
            begin = incident.openedAt().isBefore(begin) ? incident.openedAt() : begin;
        }
        begin = begin.isBefore(deployment.startedAt()) ? deployment.startedAt() : begin;
        Optional<Instant> end = recoveredAt(deployment);
        return end.isEmpty() || end.get().isBefore(begin)
                ? Optional.empty()
                : Optional.of(Duration.between(begin, end.get()));
    }

    private Optional<Instant> recoveredAt(Deployment deployment) {
        List<Deployment> repairs = deployment.isSuccess() ? repairsOf(deployment) : successesAfter(deployment);
        if (!repairs.isEmpty()) {
            return Optional.of(repairs.get(0).finishedAt());
        }
        Optional<Instant> end = Optional.empty();
        for (Incident incident : incidentsOf(deployment)) {
            if (incident.resolvedAt().isEmpty()) {
                return Optional.empty();
            }
            if (end.isEmpty() || incident.resolvedAt().get().isAfter(end.get())) {
                end = incident.resolvedAt();
            }
        }
        return end;
    }

    private List<Deployment> successesAfter(Deployment deployment) {
        List<Deployment> after = new ArrayList<>();
        for (Deployment other : deployments) {
            if (other.isSuccess()
                    && isSameTarget(other, deployment)
                    && deployments.indexOf(other) > deployments.indexOf(deployment)) {
                after.add(other);
            }
        }
        return after;
    }

    /** The incidents that name it, and those that name none and are put down to it. */
    List<Incident> incidentsOf(Deployment deployment) {
        List<Incident> causing = new ArrayList<>();
        for (Incident incident : incidents) {
            if (blamed(incident).contains(deployment)) {
                causing.add(incident);
            }
        }
        return causing;
    }

    private List<Deployment> blamed(Incident incident) {
        Optional<Deployment> named = places.named(incident);
        if (named.isPresent() && named.get().isSuccess() && !isChange(named.get())) {
            return kind(named.get()) == Kind.REDEPLOY
                    ? repeated(named.get()).stream().toList()
                    : List.of();
        }
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<Deployment> suspects = new ArrayList<>();
        for (Deployment deployment : deployments) {
            if (isChange(deployment)
                    && deployment.application().equals(incident.application())
                    && places.environments(incident).contains(deployment.environment())
                    && !deployment.startedAt().isAfter(incident.openedAt())
                    && !incident.openedAt().isAfter(deployment.finishedAt().plus(profile.incidentWindow()))) {
                suspects.add(deployment);
            }
        }
        boolean all = profile.incidentAttribution() == IncidentAttribution.ALL_IN_WINDOW;
        return all || suspects.isEmpty() ? suspects : List.of(begunLast(suspects));
    }

    private static Deployment begunLast(List<Deployment> suspects) {
        Deployment latest = suspects.get(0);
        for (Deployment suspect : suspects) {
            latest = suspect.startedAt().isBefore(latest.startedAt()) ? latest : suspect;
        }
        return latest;
    }

    /** The rollbacks that undid it and the hotfixes that followed it directly, the earliest first. */
    private List<Deployment> repairsOf(Deployment deployment) {
        List<Deployment> repairs = new ArrayList<>();
        for (Deployment later : deployments) {
            if (later.isSuccess() && repairedBy(later).equals(Optional.of(deployment))) {
                repairs.add(later);
            }
        }
        return repairs;
    }

    private Optional<Deployment> repairedBy(Deployment repair) {
        List<Deployment> before = successesBefore(repair);
        if (kind(repair) == Kind.HOTFIX) {
            return whatWasThere(before);
        }
        if (kind(repair) != Kind.ROLLBACK) {
            return Optional.empty();
        }
        int target = -1;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).version().equals(repair.version())) {
                target = i;
            }
        }
        if (target < 0) {
            return whatWasThere(before);
        }
        for (int i = target + 1; i < before.size(); i++) {
            if (isChange(before.get(i))) {
                return Optional.of(before.get(i));
            }
        }
        return Optional.empty();
    }

    /** The change that was in place: the last success, redeployments aside, unless that was a return. */
    private Optional<Deployment> whatWasThere(List<Deployment> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (kind(before.get(i)) != Kind.REDEPLOY) {
                return isChange(before.get(i)) ? Optional.of(before.get(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The earlier successes of the same application in the same environment, the earliest first. */
    List<Deployment> successesBefore(Deployment deployment) {
        List<Deployment> before = new ArrayList<>();
        for (Deployment other : deployments) {
            if (other.equals(deployment)) {
                return before;
            }
            if (other.isSuccess()
                    && other.application().equals(deployment.application())
                    && other.environment().equals(deployment.environment())) {
                before.add(other);
            }
        }
        return before;
    }

    /** All attempts by their finish, those of the same moment as they were recorded. */
    private static List<Deployment> inOrder(List<Deployment> deployments) {
        List<Deployment> ordered = new ArrayList<>();
        for (Deployment deployment : deployments) {
            int place = ordered.size();
            while (place > 0 && ordered.get(place - 1).finishedAt().isAfter(deployment.finishedAt())) {
                place--;
            }
            ordered.add(place, deployment);
        }
        return ordered;
    }

    private static Deployment last(List<Deployment> list) {
        return list.get(list.size() - 1);
    }
}
