package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.Deployment;
import java.util.List;

/**
 * A deployment with the changes that it brought.
 *
 * @param deployment the deployment
 * @param changes how they were found
 */
public record LinkedDeployment(Deployment deployment, LinkedChanges changes) {
    /**
     * Links a deployment.
     *
     * @param stated the deployment, with the changes that were stated, if any
     * @param history what was recorded before
     * @param sources what to ask beside the recorded versions, the best first
     */
    public static LinkedDeployment of(Deployment stated, RecordedHistory history, List<ChangeSource> sources) {
        LinkedChanges changes = new ChangeLinker(history, sources).link(stated);
        FoundChanges found = changes.found();
        return new LinkedDeployment(
                stated.withChanges(found.from(), found.changes(), stated.changesCut() || found.cut()), changes);
    }
}
