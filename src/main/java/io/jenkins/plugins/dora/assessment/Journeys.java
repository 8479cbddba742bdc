package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.Waypoint.Place;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows when every application version passed which point for the first time. */
final class Journeys {
    private final Map<Version, Map<Place, Instant>> firstArrivals = new HashMap<>();

    private record Version(String application, String name) {}

    void add(ApplicationVersion version) {
        add(new Version(version.application(), version.version()), Place.BUILD, version.builtAt());
    }

    /** Adds a successful deployment to an environment of {@code tier}. */
    void add(Deployment success, EnvironmentTier tier) {
        add(new Version(success.application(), success.version()), Place.of(tier), success.finishedAt());
    }

    private void add(Version version, Place place, Instant at) {
        firstArrivals
                .computeIfAbsent(version, key -> new EnumMap<>(Place.class))
                .merge(place, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /**
     * Returns the known points before {@code deployment} in the order of places: the build and the tiers farther from
     * the users than {@code tier}. A point that was passed out of turn is left out.
     */
    List<Waypoint> before(Deployment deployment, EnvironmentTier tier) {
        Map<Place, Instant> arrivals =
                firstArrivals.getOrDefault(new Version(deployment.application(), deployment.version()), Map.of());
        List<Waypoint> passed = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Map.Entry<Place, Instant> arrival : arrivals.entrySet()) {
            Instant at = arrival.getValue();
            boolean onTheWay = arrival.getKey().compareTo(Place.of(tier)) < 0;
            if (onTheWay && !at.isBefore(last) && !at.isAfter(deployment.startedAt())) {
                passed.add(new Waypoint(arrival.getKey(), at));
                last = at;
            }
        }
        return passed;
    }
}
