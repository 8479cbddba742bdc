package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deployment as the statements so far describe it: with the end of the latest one, and the earliest start of all. Where no
 * statement has a start, the time of the request stands in for it, or else the end.
 *
 * @param stated another statement
 * @param begun when it began, if a statement reported that while it was under way
 * @param source what the deployment has in its field {@code source}
 */
record MergedDeployment(DeploymentStatement stated, Optional<Instant> begun, String source) {
    /** Returns the deployment; empty if it is not known to be over. */
    Optional<Deployment> with(Optional<Deployment> recorded) {
        if (!stated.isOver()
                || stated.recorded().isEmpty() && recorded.filter(this::isNewer).isPresent()) {
            return recorded.map(this::withEarlierStart);
        }
        Instant finish = stated.finishedAt().orElseThrow();
        DeploymentBuilder merged = Deployment.of(
                        stated.names().application().orElseThrow(),
                        stated.version(),
                        stated.names().environment().orElseThrow())
                .id(stated.id())
                .tier(stated.tier().orElse(null))
                .between(start(recorded, finish), finish)
                .result(stated.result().orElseThrow())
                .kind(stated.kind().orElse(null))
                .revision(stated.revision().orElse(null))
                .source(source);
        stated.recorded()
                .ifPresent(original -> merged.changes(original.changesFrom(), original.changes())
                        .changesCut(original.changesCut())
                        .markedFailed(original.markedFailed())
                        .fixes(original.fixes().orElse(null)));
        return Optional.of(merged.build());
    }

    /** Returns whether what is recorded happened after what is stated; of two at the same time, the worse counts. */
    private boolean isNewer(Deployment recorded) {
        int order = recorded.finishedAt().compareTo(stated.finishedAt().orElseThrow());
        return order > 0
                || order == 0 && recorded.result().compareTo(stated.result().orElseThrow()) > 0;
    }

    private Deployment withEarlierStart(Deployment recorded) {
        Instant finish = recorded.finishedAt();
        return recorded.toBuilder()
                .between(start(Optional.of(recorded), finish), finish)
                .build();
    }

    /** A controller that sends what it recorded sends the start as it was recorded last. */
    private Instant start(Optional<Deployment> recorded, Instant finish) {
        if (stated.recorded().isPresent()) {
            return stated.startedAt().orElse(finish);
        }
        Optional<Instant> known = recorded.filter(before -> !before.startedAt().equals(before.finishedAt()))
                .map(Deployment::startedAt)
                .filter(start -> !stated.createdAt().equals(Optional.of(start)));
        return Stream.of(known, begun, stated.startedAt())
                .flatMap(Optional::stream)
                .filter(start -> !start.isAfter(finish))
                .min(Comparator.naturalOrder())
                .or(() -> stated.createdAt().filter(start -> !start.isAfter(finish)))
                .orElse(finish);
    }
}
