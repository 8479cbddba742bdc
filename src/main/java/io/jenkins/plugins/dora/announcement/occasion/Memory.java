package io.jenkins.plugins.dora.announcement.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of a notification, kept from one check to the next.
 *
 * @param lookedOn the day of the last look; null before the first one
 * @param digestOf the day of the last digest; null before the first look
 * @param until the moment up to which deployments were counted
 * @param counted how many deployments of its applications had finished before {@code until}
 * @param watched what is watched, by key
 * @param deployed the deployments of the last day that are known; null before anybody looked for them
 */
public record Memory(
        @Nullable LocalDate lookedOn,
        @Nullable LocalDate digestOf,
        @Nullable Instant until,
        int counted,
        Map<String, Watched> watched,
        @Nullable Set<String> deployed) {
    /** Nothing. */
    public static final Memory NONE = new Memory(null, null, null, 0, Map.of(), null);

    public Memory {
        watched = Collections.unmodifiableMap(new TreeMap<>(watched));
        deployed = deployed == null ? null : Collections.unmodifiableSet(new TreeSet<>(deployed));
    }

    /** Returns the same with other deployments. */
    Memory withDeployed(Set<String> known) {
        return new Memory(lookedOn, digestOf, until, counted, watched, known);
    }
}
