package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kind of each success and what it repeats, undoes or repairs, as the definitions read, for tests. */
final class ReferenceKinds {
    private static final Set<Result> FAILED = Set.of(Result.FAILURE, Result.EXPIRED);

    private final ReferencePlaces places;
    private final Map<String, Kind> kinds = new HashMap<>();

    ReferenceKinds(ReferencePlaces places) {
        this.places = places;
        for (Deployment deployment : places.deployments()) {
            if (deployment.isSuccess()) {
                kinds.put(deployment.id(), stated(deployment));
            }
        }
    }

    /** The kind before any incident has a say in it. */
    Kind kind(Deployment success) {
        return kinds.get(success.id());
    }

    private Kind stated(Deployment deployment) {
        if (deployment.fixes().isPresent()) {
            return deployment.statedKind().filter(Kind.ROLLBACK::equals).orElse(Kind.HOTFIX);
        }
        return deployment.statedKind().orElseGet(() -> found(deployment));
    }

    private Kind found(Deployment deployment) {
        List<Deployment> before = places.successesBefore(deployment);
        if (before.isEmpty()) {
            return Kind.CHANGE;
        }
        Deployment replaced = before.get(before.size() - 1);
        if (!ReferencePlaces.isSameVersion(deployment, replaced)) {
            return deployment.version().equals(replaced.version())
                    ? returning(
                            before,
                            replaced,
                            other -> hasSameKnownRevision(other, deployment),
                            other -> hasSameKnownRevision(other, replaced))
                    : returning(
                            before,
                            replaced,
                            other -> ReferencePlaces.isSameVersion(other, deployment),
                            other -> ReferencePlaces.isSameVersion(other, replaced));
        }
        boolean somethingElseFailed = places.attemptsBetween(replaced, deployment).stream()
                .filter(attempt -> FAILED.contains(attempt.result()))
                .anyMatch(attempt -> !ReferencePlaces.isSameVersion(attempt, deployment));
        return somethingElseFailed ? Kind.ROLLBACK : Kind.REDEPLOY;
    }

    /** What was never here is new; else it depends on which of the two was here first. */
    private static Kind returning(
            List<Deployment> before,
            Deployment replaced,
            Predicate<Deployment> isNew,
            Predicate<Deployment> isReplaced) {
        Optional<Deployment> first = before.stream().filter(isNew).findFirst();
        if (first.isEmpty()) {
            return Kind.CHANGE;
        }
        Deployment firstOfReplaced =
                before.stream().filter(isReplaced).findFirst().orElse(replaced);
        return before.indexOf(first.get()) < before.indexOf(firstOfReplaced) ? Kind.ROLLBACK : Kind.REDEPLOY;
    }

    private static boolean hasSameKnownRevision(Deployment one, Deployment other) {
        return one.revision().isPresent()
                && other.revision().isPresent()
                && !ReferencePlaces.areDifferent(one.revision(), other.revision());
    }

    boolean isBaseline(Deployment deployment) {
        return deployment.isSuccess() && places.successesBefore(deployment).isEmpty();
    }

    boolean isChange(Deployment deployment) {
        return deployment.isSuccess() && kind(deployment).bringsChanges();
    }

    /** The change that a deployment repeats: the latest of its version before it. */
    Optional<Deployment> repeated(Deployment deployment) {
        return last(
                places.successesBefore(deployment),
                other -> isChange(other) && ReferencePlaces.isSameVersion(other, deployment));
    }

    /** What is meant by naming a deployment as the one that went wrong. */
    Optional<Deployment> meant(Deployment named) {
        if (!named.isSuccess()) {
            return Optional.of(named);
        }
        return switch (kind(named)) {
            case CHANGE, HOTFIX -> Optional.of(named);
            case REDEPLOY -> repeated(named);
            case ROLLBACK -> Optional.empty();
        };
    }

    /** What a success states that it fixes, if that finished before it. */
    Optional<Deployment> fixed(Deployment deployment) {
        if (!deployment.isSuccess() || deployment.fixes().isEmpty()) {
            return Optional.empty();
        }
        String named = deployment.fixes().get();
        Optional<Deployment> byId = places.find(deployment.application(), named);
        if (byId.isPresent()) {
            return byId.filter(other -> places.isBefore(other, deployment)).flatMap(this::meant);
        }
        return last(
                places.successesBefore(deployment),
                other -> isChange(other) && other.version().equals(named));
    }

    /** What a rollback undid. */
    Optional<Deployment> undone(Deployment deployment) {
        if (!deployment.isSuccess() || kind(deployment) != Kind.ROLLBACK) {
            return Optional.empty();
        }
        return fixed(deployment).or(() -> foundUndone(deployment));
    }

    private Optional<Deployment> foundUndone(Deployment rollback) {
        List<Deployment> before = places.successesBefore(rollback);
        Optional<Deployment> returnedTo = last(before, other -> ReferencePlaces.isSameVersion(other, rollback));
        if (returnedTo.isEmpty()) {
            return directlyBefore(rollback);
        }
        return before.stream()
                .filter(other -> places.isBefore(returnedTo.get(), other))
                .filter(this::isChange)
                .findFirst();
    }

    /** What a hotfix repaired. */
    Optional<Deployment> repaired(Deployment deployment) {
        if (!deployment.isSuccess() || kind(deployment) != Kind.HOTFIX) {
            return Optional.empty();
        }
        return fixed(deployment).or(() -> directlyBefore(deployment));
    }

    /** The success before, repetitions aside, if that was a change. */
    private Optional<Deployment> directlyBefore(Deployment deployment) {
        return last(places.successesBefore(deployment), other -> kind(other) != Kind.REDEPLOY)
                .filter(this::isChange);
    }

    private static Optional<Deployment> last(List<Deployment> deployments, Predicate<Deployment> condition) {
        return deployments.stream().filter(condition).reduce((earlier, later) -> later);
    }
}
