package io.jenkins.plugins.dora.profile.target;

import java.util.List;
import java.util.Optional;

/**
 * All targets.
 *
 * @param targets in order: of those with a goal, the first that matches an application decides about that goal
 */
public record Targets(List<Target> targets) {
    public static final Targets NONE = new Targets(List.of());

    public Targets {
        targets = List.copyOf(targets);
    }

    /** Returns the target that decides about {@code goal} for {@code application}; empty if there is none. */
    public Optional<Target> of(Goal goal, String application) {
        return targets.stream()
                .filter(target -> target.goals().containsKey(goal)
                        && target.applications().matches(application))
                .findFirst();
    }
}
