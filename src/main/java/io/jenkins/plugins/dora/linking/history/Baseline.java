package io.jenkins.plugins.dora.linking.history;

import io.jenkins.plugins.dora.model.Deployment;

/**
 * The state of an application in an environment before a deployment.
 *
 * @param deployment the last earlier successful deployment of the application to the environment
 * @param knowsVersion whether the deployment's version was in that environment before
 */
public record Baseline(Deployment deployment, boolean knowsVersion) {}
