package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What each deployment was, brought and caused: slow, sentence by sentence of the definitions, for tests. */
final class ReferenceAssessment {
    final ReferencePlaces places;
    final ReferenceKinds kinds;
    final ReferenceBlame blame;
    private final Profile profile;

    ReferenceAssessment(Snapshot snapshot, Profile profile) {
        places = new ReferencePlaces(snapshot, profile);
        kinds = new ReferenceKinds(places);
        blame = new ReferenceBlame(places, kinds, profile);
        this.profile = profile;
    }

    /** A change that fixed an incident is a hotfix; any other kind stays. */
    Kind kind(Deployment deployment) {
        Kind kind = kinds.kind(deployment);
        boolean fixesIncident = places.incidents().stream()
                .anyMatch(incident -> blame.fixing(incident).contains(deployment));
        return kind == Kind.CHANGE && fixesIncident ? Kind.HOTFIX : kind;
    }

    /** The commits that were not in the destination before; those of a baseline are new only if they were stated. */
    List<Change> changes(Deployment deployment) {
        if (!kinds.isChange(deployment)) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        for (Deployment earlier : places.successesBefore(deployment)) {
            if (kinds.isChange(earlier)) {
                earlier.changes().stream().filter(change -> !change.merge()).forEach(change -> known.add(change.id()));
            }
        }
        List<Change> brought = new ArrayList<>();
        for (Change change : deployment.changes()) {
            if (!change.merge() && known.add(change.id())) {
                brought.add(change);
            }
        }
        boolean counts = !kinds.isBaseline(deployment) || deployment.changesFrom() == ChangesFrom.STATED;
        return counts ? brought : List.of();
    }

    List<Incident> incidentsOf(Deployment deployment) {
        return places.incidents().stream()
                .filter(incident -> blame.blamed(incident).contains(deployment))
                .toList();
    }

    List<Deployment> undoneBy(Deployment deployment) {
        return places.deployments().stream()
                .filter(later -> kinds.undone(later).filter(deployment::equals).isPresent())
                .toList();
    }

    /** Hotfixes, and whatever fixed an incident of it after it had finished. */
    List<Deployment> repairedBy(Deployment deployment) {
        Stream<Deployment> hotfixes = places.deployments().stream()
                .filter(later ->
                        kinds.repaired(later).filter(deployment::equals).isPresent());
        Stream<Deployment> fixing = incidentsOf(deployment).stream()
                .flatMap(incident -> blame.fixing(incident).stream())
                .filter(later -> places.isBefore(deployment, later));
        return Stream.concat(hotfixes, fixing).distinct().toList();
    }

    /** A mark holds on a change; one on a repetition is passed on to what was repeated. */
    boolean isMarked(Deployment deployment) {
        return places.deployments().stream()
                .filter(Deployment::markedFailed)
                .filter(Deployment::isSuccess)
                .anyMatch(
                        marked -> kinds.meant(marked).filter(deployment::equals).isPresent());
    }

    boolean isFailedAttempt(Deployment deployment) {
        return profile.countFailedDeployments()
                && (deployment.result() == Result.FAILURE || deployment.result() == Result.EXPIRED);
    }

    boolean failed(Deployment deployment) {
        return isFailedAttempt(deployment)
                || isMarked(deployment)
                || !incidentsOf(deployment).isEmpty()
                || !undoneBy(deployment).isEmpty()
                || !repairedBy(deployment).isEmpty();
    }

    /** It begins with the finish or the first incident before it, at the start at the earliest. */
    Instant beginningOfRecovery(Deployment deployment) {
        Instant beginning = incidentsOf(deployment).stream()
                .map(Incident::openedAt)
                .filter(opened -> opened.isBefore(deployment.finishedAt()))
                .min(Instant::compareTo)
                .orElse(deployment.finishedAt());
        return beginning.isBefore(deployment.startedAt()) ? deployment.startedAt() : beginning;
    }

    /** It ends with the first repair, else with the last incident; after an attempt any next success is a repair. */
    Optional<Instant> endOfRecovery(Deployment deployment) {
        Stream<Deployment> next = deployment.isSuccess()
                ? Stream.empty()
                : places.successesAfter(deployment).stream().limit(1);
        Stream<Deployment> stated = Stream.concat(undoneBy(deployment).stream(), repairedBy(deployment).stream());
        return Stream.concat(stated, next)
                .map(Deployment::finishedAt)
                .min(Instant::compareTo)
                .or(() -> endOfIncidents(deployment));
    }

    private Optional<Instant> endOfIncidents(Deployment deployment) {
        List<Incident> incidents = incidentsOf(deployment);
        return incidents.stream().allMatch(incident -> incident.resolvedAt().isPresent())
                ? incidents.stream()
                        .flatMap(incident -> incident.resolvedAt().stream())
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** Whether all was over before it could begin. */
    boolean hasNothingToRecoverFrom(Deployment deployment) {
        return endOfRecovery(deployment)
                .filter(end -> end.isBefore(beginningOfRecovery(deployment)))
                .isPresent();
    }

    Optional<Duration> recovery(Deployment deployment) {
        return failed(deployment) && !hasNothingToRecoverFrom(deployment)
                ? endOfRecovery(deployment).map(end -> Duration.between(beginningOfRecovery(deployment), end))
                : Optional.empty();
    }
}
