package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.List;
import java.util.Optional;

/**
 * Derives the tier of an environment from its name; the first pattern that matches the whole name decides.
 *
 * @param patterns what to try, in this order, before the default mapping
 */
public record EnvironmentTiers(List<TierPattern> patterns) {
    /** The mapping that needs no configuration: the words that people use, such as prod, staging, qa and dev. */
    public static final EnvironmentTiers DEFAULT = new EnvironmentTiers(List.of());

    public EnvironmentTiers {
        patterns = List.copyOf(patterns);
    }

    /** Returns the tier of the environment called {@code name}; OTHER where no pattern matches. */
    public EnvironmentTier tierOf(String name) {
        return tierOf(name, Optional.empty());
    }

    /** Returns the tier of the environment called {@code name}: as configured, else as recorded, else by its name. */
    public EnvironmentTier tierOf(String name, Optional<EnvironmentTier> recorded) {
        return configured(name)
                .or(() -> recorded)
                .or(() -> TierWords.tierOf(name))
                .orElse(EnvironmentTier.OTHER);
    }

    private Optional<EnvironmentTier> configured(String name) {
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
