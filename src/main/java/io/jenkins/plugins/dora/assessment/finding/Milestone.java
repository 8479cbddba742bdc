package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A point that a version passed on its way to an environment.
 *
 * @param place which point
 * @param at when the version was built, or first arrived there
 */
public record Milestone(Place place, Instant at) {
    /** The time of a point that was not passed, where times are longs. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The points on the way of a change, in the order in which it passes them. */
    public enum Place {
        COMMIT,
        BUILD,
        DEVELOPMENT,
        TESTING,
        STAGING,
        PRODUCTION,
        OTHER;

        private static final Map<EnvironmentTier, Place> OF_TIERS = new EnumMap<>(EnvironmentTier.class);

        static {
            for (EnvironmentTier tier : EnvironmentTier.values()) {
                OF_TIERS.put(tier, valueOf(tier.name()));
            }
        }

        /** Returns the place that stands for a tier. */
        public static Place of(EnvironmentTier tier) {
            return OF_TIERS.get(tier);
        }
    }
}
