package io.jenkins.plugins.dora.linking.history;

import java.util.Optional;

/**
 * What was put into an environment.
 *
 * @param version the version's name
 * @param revision the source revision, at least as much of it as counts
 */
public record Deployed(String version, Optional<String> revision) {}
