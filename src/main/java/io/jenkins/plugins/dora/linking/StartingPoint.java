package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.util.Optional;

/**
 * The point from which changes are counted.
 *
 * @param version the version that contains everything before
 * @param build the build that deployed or made it
 * @param revision its source revision
 */
public record StartingPoint(String version, Optional<BuildReference> build, Optional<String> revision) {
    static StartingPoint of(Deployment baseline) {
        return new StartingPoint(baseline.version(), baseline.build(), baseline.revision());
    }

    static StartingPoint of(ApplicationVersion before) {
        return new StartingPoint(before.version(), before.build(), before.revision());
    }
}
