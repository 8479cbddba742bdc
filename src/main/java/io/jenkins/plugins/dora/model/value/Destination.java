package io.jenkins.plugins.dora.model.value;

import io.jenkins.plugins.dora.model.text.EnvironmentName;
import java.util.Comparator;

/**
 * An application in an environment, in which deployments replace each other; the name of the environment is compared without
 * regard to case.
 *
 * @param application the application's name
 * @param environment what {@link EnvironmentName#key} makes of the environment's name
 */
public record Destination(String application, String environment) implements Comparable<Destination> {
    private static final Comparator<Destination> ORDER =
            Comparator.comparing(Destination::application).thenComparing(Destination::environment);

    public Destination {
        environment = EnvironmentName.key(environment);
    }

    @Override
    public int compareTo(Destination other) {
        return ORDER.compare(this, other);
    }
}
