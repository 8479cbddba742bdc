package io.jenkins.plugins.dora.model;

/**
 * A version of another application that a version is made of.
 *
 * @param application the other application's name
 * @param version its version
 */
public record Component(String application, String version) {
    public Component {
        application = Required.text(application, "components.application");
        version = Required.text(version, "components.version");
    }
}
