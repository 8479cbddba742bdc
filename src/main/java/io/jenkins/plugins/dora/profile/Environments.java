package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.util.List;
import java.util.Optional;

/**
 * Tells the tier of an environment from its name; the first pattern that matches the whole name decides.
 *
 * @param patterns what to try, in this order, before the default mapping
 */
public record Environments(List<TierPattern> patterns) {
    /** The mapping that needs no configuration: prod*, live; stag*, preprod*, uat; test*, qa*; dev*. */
    public static final Environments DEFAULT = new Environments(List.of());

    private static final List<TierPattern> BY_NAME = List.of(
            TierPattern.of("prod.*|live", EnvironmentTier.PRODUCTION),
            TierPattern.of("stag.*|preprod.*|uat", EnvironmentTier.STAGING),
            TierPattern.of("test.*|qa.*", EnvironmentTier.TESTING),
            TierPattern.of("dev.*", EnvironmentTier.DEVELOPMENT));

    public Environments {
        patterns = List.copyOf(patterns);
    }

    /** Returns the tier of the environment called {@code name}; OTHER where no pattern matches. */
    public EnvironmentTier tierOf(String name) {
        return tierOf(name, Optional.empty());
    }

    /** Returns the tier of the environment called {@code name}: as configured, else as recorded, else by its name. */
    public EnvironmentTier tierOf(String name, Optional<EnvironmentTier> recorded) {
        return firstMatch(patterns, name)
                .or(() -> recorded)
                .or(() -> firstMatch(BY_NAME, name))
                .orElse(EnvironmentTier.OTHER);
    }

    private static Optional<EnvironmentTier> firstMatch(List<TierPattern> patterns, String name) {
        return patterns.stream()
                .filter(pattern -> pattern.pattern().matches(name))
                .map(TierPattern::tier)
                .findFirst();
    }

    /**
     * Environments whose whole name matches a pattern are of a tier.
     *
     * @param pattern the pattern
     * @param tier the tier
     */
    public record TierPattern(ValuePattern pattern, EnvironmentTier tier) {
        /**
         * Compiles {@code regex} so that case does not matter.
         *
         * @throws IllegalArgumentException if it is no regular expression
         */
        public static TierPattern of(String regex, EnvironmentTier tier) {
            return new TierPattern(ValuePattern.anyCase(regex), tier);
        }
    }
}
