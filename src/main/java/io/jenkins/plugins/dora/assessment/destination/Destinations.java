package io.jenkins.plugins.dora.assessment.destination;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environments that applications were deployed to with success. */
public final class Destinations {
    private Destinations() {}

    /** Returns the attempts of each application to each of its environments, by the application's name. */
    public static Map<String, List<DestinationAttempts>> byApplication(AssessedDeployments attempts) {
        Map<Long, DestinationAttempts> destinations = new HashMap<>();
        int[] successBefore = new int[attempts.size()];
        for (int index = 0; index < attempts.size(); index++) {
            destinations
                    .computeIfAbsent(
                            destination(attempts, index),
                            destination -> new DestinationAttempts(attempts, successBefore))
                    .add(index);
        }
        Map<String, List<DestinationAttempts>> byApplication = new TreeMap<>();
        destinations.values().stream()
                .filter(DestinationAttempts::isOccupied)
                .forEach(destination -> byApplication
                        .computeIfAbsent(destination.current().application(), application -> new ArrayList<>())
                        .add(destination));
        return byApplication;
    }

    // One number for both, since a record for each attempt of a year would be most of the work.
    private static long destination(AssessedDeployments attempts, int index) {
        return (long) attempts.application(index) << Integer.SIZE | attempts.environment(index);
    }
}
