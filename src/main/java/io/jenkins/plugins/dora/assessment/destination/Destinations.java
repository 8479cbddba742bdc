package io.jenkins.plugins.dora.assessment.destination;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environments that applications were deployed to with success. */
public final class Destinations {
    private final AssessedDeployments attempts;
    private final int[] successBefore;

    // By the numbers of application and environment: looking up a key of both would be most of the work.
    private final @Nullable DestinationAttempts[][] destinations;

    private Destinations(AssessedDeployments attempts) {
        this.attempts = attempts;
        successBefore = new int[attempts.size()];
        destinations = new DestinationAttempts[attempts.names().applications().size()][0];
    }

    /** Returns the attempts of each application to each of its environments, in order of the application's name. */
    public static Map<String, List<DestinationAttempts>> byApplication(AssessedDeployments attempts) {
        Destinations all = new Destinations(attempts);
        for (int index = 0; index < attempts.size(); index++) {
            all.destination(attempts.application(index), attempts.environment(index))
                    .add(index);
        }
        return all.occupied();
    }

    private DestinationAttempts destination(int application, int environment) {
        if (environment >= destinations[application].length) {
            destinations[application] = Arrays.copyOf(destinations[application], environment + 1);
        }
        DestinationAttempts known = destinations[application][environment];
        if (known == null) {
            known = new DestinationAttempts(attempts, successBefore);
            destinations[application][environment] = known;
        }
        return known;
    }

    private Map<String, List<DestinationAttempts>> occupied() {
        Applications names = attempts.names().applications();
        Map<String, List<DestinationAttempts>> byApplication = new LinkedHashMap<>();
        names.sorted()
                .filter(application -> destinations[application].length > 0)
                .forEach(application -> {
                    List<DestinationAttempts> occupied = Arrays.stream(destinations[application])
                            .filter(destination -> destination != null && destination.isOccupied())
                            .toList();
                    if (!occupied.isEmpty()) {
                        byApplication
                                .computeIfAbsent(names.name(application), name -> new ArrayList<>())
                                .addAll(occupied);
                    }
                });
        return byApplication;
    }
}
