package io.jenkins.plugins.dora.configuration.rules;

import hudson.ExtensionPoint;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.List;

/** Finds builds to try a rule against. */
public interface LatestBuilds extends ExtensionPoint {
    /** Returns some of the latest builds that are over, of some of the jobs that {@code rule} is about, the latest first. */
    List<FinishedBuild> of(Rule rule);
}
