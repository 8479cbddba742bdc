package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;

/**
 * A version of another application that a version is made of.
 *
 * @param application the other application's name
 * @param version its version
 */
public record Component(String application, String version) {
    public Component {
        application = Preconditions.text(application, "components.application");
        version = Preconditions.text(version, "components.version");
    }
}
