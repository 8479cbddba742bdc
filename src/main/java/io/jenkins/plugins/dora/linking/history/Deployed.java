package io.jenkins.plugins.dora.linking.history;

import java.util.Comparator;
import java.util.Optional;

/**
 * A version that was deployed to an environment.
 *
 * @param version the version's name
 * @param revision the source revision, at least as much of it as counts
 */
public record Deployed(String version, Optional<String> revision) implements Comparable<Deployed> {
    private static final Comparator<Deployed> ORDER = Comparator.comparing(Deployed::version)
            .thenComparing(deployed -> deployed.revision().isPresent())
            .thenComparing(deployed -> deployed.revision().orElse(""));

    @Override
    public int compareTo(Deployed other) {
        return ORDER.compare(this, other);
    }
}
