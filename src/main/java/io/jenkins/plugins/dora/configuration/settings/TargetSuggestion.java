package io.jenkins.plugins.dora.configuration.settings;

import hudson.ExtensionPoint;
import io.jenkins.plugins.dora.profile.target.Target;
import java.io.IOException;
import java.util.Optional;

/** Finds out what to aim at. */
public interface TargetSuggestion extends ExtensionPoint {
    /**
     * Returns a target a little better than the baseline of everything in production; empty without a baseline.
     *
     * @throws IOException if the recorded data cannot be read now
     */
    Optional<Target> fromBaseline() throws IOException;
}
