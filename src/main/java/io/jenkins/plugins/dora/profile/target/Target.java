package io.jenkins.plugins.dora.profile.target;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A target of some applications.
 *
 * @param applications the names of these applications
 * @param goals the values aimed at, in the unit of each goal
 */
public record Target(AntPattern applications, Map<Goal, Double> goals) {
    /** Every application. */
    public static final AntPattern EVERY_APPLICATION = new AntPattern("**");

    /** @throws IllegalArgumentException if there is no goal */
    public Target {
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("nothing is aimed at");
        }
        goals = Collections.unmodifiableMap(new EnumMap<>(goals));
    }
}
