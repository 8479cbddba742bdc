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
        record Destination(int application, int environment) {}
        Map<Destination, DestinationAttempts> destinations = new HashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            destinations
                    .computeIfAbsent(
                            new Destination(attempts.application(i), attempts.environment(i)),
                            destination -> new DestinationAttempts(attempts))
                    .add(i);
        }
        Map<String, List<DestinationAttempts>> byApplication = new TreeMap<>();
        destinations.values().stream()
                .filter(DestinationAttempts::isOccupied)
                .forEach(destination -> byApplication
                        .computeIfAbsent(destination.current().application(), application -> new ArrayList<>())
                        .add(destination));
        return byApplication;
    }
}
