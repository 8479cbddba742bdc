package io.jenkins.plugins.dora.model;

import java.util.List;

/**
 * Everything recorded that counts, at one moment: replaced and removed events are left out.
 *
 * @param deployments in the order of their first recording
 * @param versions in the order of their first recording
 * @param incidents in the order of their first recording
 */
public record Snapshot(List<Deployment> deployments, List<ApplicationVersion> versions, List<Incident> incidents) {
    /** A snapshot of a store in which nothing was recorded yet. */
    public static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of());

    public Snapshot {
        deployments = List.copyOf(deployments);
        versions = List.copyOf(versions);
        incidents = List.copyOf(incidents);
    }
}
