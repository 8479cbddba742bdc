package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.List;
import java.util.Optional;

/**
 * Completes deployments that are stated from elsewhere with the changes of the recorded versions.
 *
 * <p>That is done once, when a deployment is recorded: one that is stated again as it was before stays as it is.
 */
public final class StatedDeployments {
    private final RecordedHistory history;

    public StatedDeployments(RecordedHistory history) {
        this.history = history;
    }

    /**
     * Returns a deployment as it is to be recorded.
     *
     * @param recorded what is recorded under its id
     */
    public Deployment complete(Deployment stated, Optional<Deployment> recorded) {
        if (!isLinked(stated)) {
            return stated;
        }
        return recorded.filter(before -> isTheSame(before, stated)).orElseGet(() -> linked(stated));
    }

    /** Whether a deployment states nothing of its changes, so that the recorded versions are asked. */
    public static boolean isLinked(Deployment stated) {
        return stated.changesFrom() == ChangesFrom.NONE && stated.changes().isEmpty();
    }

    private static boolean isTheSame(Deployment before, Deployment stated) {
        return (before.changesFrom() == ChangesFrom.VERSION || isLinked(before))
                && stated.differsAtMostInChangesFrom(before);
    }

    private Deployment linked(Deployment stated) {
        return LinkedDeployment.of(stated, history, List.of()).deployment();
    }
}
