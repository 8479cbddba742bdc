package io.jenkins.plugins.dora.page.rest;

import hudson.Extension;
import io.jenkins.plugins.dora.configuration.settings.TargetSuggestion;
import io.jenkins.plugins.dora.controller.ControllerReporter;
import io.jenkins.plugins.dora.profile.target.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import jenkins.YesNoMaybe;

/** Suggests a target by what this controller recorded. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class BaselineTarget implements TargetSuggestion {
    @Override
    public Optional<Target> fromBaseline() throws IOException {
        return ControllerReporter.get().suggestedTarget(Instant.now());
    }
}
