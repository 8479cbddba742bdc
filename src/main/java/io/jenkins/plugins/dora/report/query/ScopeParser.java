package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code application}, {@code environment}, {@code tier}, {@code team} and {@code controller}. */
final class ScopeParser {
    private static final String EVERY_TIER = "ALL";

    private ScopeParser() {}

    /** Returns what is asked for: the production tier, unless tiers or environments are named. */
    static Scope parse(QueryParameters parameters) {
        boolean production = parameters.all("tier").isEmpty()
                && parameters.all("environment").isEmpty();
        return production ? ofTiers(parameters, EnumSet.of(EnvironmentTier.PRODUCTION)) : parseOfAnyTier(parameters);
    }

    /** Returns what is asked for: every tier, unless tiers are named. */
    static Scope parseOfAnyTier(QueryParameters parameters) {
        boolean every = parameters.all("tier").stream().anyMatch(EVERY_TIER::equalsIgnoreCase);
        return ofTiers(parameters, every ? Set.of() : parameters.constants("tier", EnvironmentTier.class));
    }

    private static Scope ofTiers(QueryParameters parameters, Set<EnvironmentTier> tiers) {
        return new Scope(
                new TreeSet<>(parameters.all("application")),
                new TreeSet<>(parameters.all("environment")),
                tiers,
                new TreeSet<>(parameters.all("team")),
                new TreeSet<>(parameters.all("controller")));
    }
}
