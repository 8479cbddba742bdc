package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.EnvironmentName;

/**
 * Where deployments replace each other: an application in an environment, whose name is compared without regard to case.
 *
 * @param application the application's name
 * @param environment what {@link EnvironmentName#key} makes of the environment's name
 */
public record Destination(String application, String environment) {
    public Destination {
        environment = EnvironmentName.key(environment);
    }

    /** Returns where a deployment goes. */
    public static Destination of(Deployment deployment) {
        return new Destination(deployment.application(), deployment.environment());
    }
}
