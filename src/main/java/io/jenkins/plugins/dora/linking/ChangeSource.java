package io.jenkins.plugins.dora.linking;

import java.util.Optional;
import java.util.function.Consumer;

/** A way to find the changes after a starting point. */
@FunctionalInterface
public interface ChangeSource {
    /**
     * Finds the changes that came after {@code start}.
     *
     * @param warnings is told, in words to follow a colon, why changes are missing or cannot be found here at all
     * @return empty if they cannot be found here
     */
    Optional<FoundChanges> since(StartingPoint start, Consumer<String> warnings);
}
