package io.jenkins.plugins.dora.store.decision;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.util.List;
import java.util.Optional;

/** Something to record that was decided from what counts, with whatever else its author wants to keep of the decision. */
@FunctionalInterface
public interface Proposal {
    /** Returns the events to record in their order, all or none; no events if there is nothing to record. */
    List<Event> events();

    /** Returns the build of which the decision requires that it recorded no other deployment; empty if it requires none. */
    default Optional<BuildReference> onlyDeploymentOf() {
        return Optional.empty();
    }
}
