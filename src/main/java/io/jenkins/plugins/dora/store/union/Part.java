package io.jenkins.plugins.dora.store.union;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.feed.Controller;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A store that is read as one with others.
 *
 * @param directory the directory of the store
 * @param controller whose events it holds; empty for a store that is read alone
 */
public record Part(Path directory, Optional<Controller> controller) {
    /** Returns a store that is read alone: its events stay as they are. */
    public static Part alone(Path directory) {
        return new Part(directory, Optional.empty());
    }

    /** Whether {@link #adopt} depends on the deployments before an event. */
    public boolean depends(Event event) {
        return controller.isPresent() && Controller.mayName(event);
    }

    /**
     * Returns an event as it is read.
     *
     * @param isDeployment whether there is a deployment with an id
     */
    public Event adopt(Event event, Predicate<String> isDeployment) {
        return controller.map(of -> of.adopt(event, isDeployment)).orElse(event);
    }
}
