package io.jenkins.plugins.dora.configuration.rules;

import hudson.ExtensionPoint;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.FinishedBuild;
import java.util.List;

/** Finds builds to try a rule against. */
public interface LatestBuilds extends ExtensionPoint {
    /** Returns some of the latest builds that are over, of some of the jobs whose full names match, the latest first. */
    List<FinishedBuild> of(AntPattern jobs);
}
