package io.jenkins.plugins.dora.model.value;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.util.Comparator;

/**
 * A version of another application that a version is made of.
 *
 * @param application the other application's name
 * @param version its version
 */
public record Component(String application, String version) implements Comparable<Component> {
    private static final Comparator<Component> ORDER =
            Comparator.comparing(Component::application).thenComparing(Component::version);

    public Component {
        application = Preconditions.text(application, "components.application");
        version = Preconditions.text(version, "components.version");
    }

    @Override
    public int compareTo(Component other) {
        return ORDER.compare(this, other);
    }
}
