package io.jenkins.plugins.dora.webhook.statement;

/** One thing that a body states. */
public sealed interface Statement permits DeploymentStatement, VersionStatement, IncidentStatement, Ignored, Foreign {}
