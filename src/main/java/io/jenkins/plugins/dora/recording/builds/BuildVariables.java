package io.jenkins.plugins.dora.recording.builds;

import hudson.ExtensionPoint;
import hudson.model.Run;
import java.util.Map;

/** Finds variables of finished builds; some kinds depend on other plugins. */
interface BuildVariables extends ExtensionPoint {
    /** Returns what {@code run} set, without secrets. */
    Map<String, String> of(Run<?, ?> run);
}
