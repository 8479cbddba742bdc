package io.jenkins.plugins.dora.linking.builds;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The last build of each job that the starting point contains.
 *
 * <p>Of the starting point's own job that is its build; it is only loaded when another job is asked for, to see what
 * triggered it.
 */
final class WalkStart {
    private final BuildNumber build;
    private final Builds builds;
    private final Consumer<String> warnings;
    private @Nullable Map<String, Integer> upstream;
    private boolean isGone;

    WalkStart(BuildNumber build, Builds builds, Consumer<String> warnings) {
        this.build = build;
        this.builds = builds;
        this.warnings = warnings;
    }

    /**
     * Returns the number of the last build of {@code job} that the starting point contains.
     *
     * @param triggers the builds of the job that are known to come later or to be that very build
     * @return empty if that is not known, and the job has to be passed over
     */
    OptionalInt of(String job, SortedSet<Integer> triggers) {
        if (job.equals(build.job())) {
            return OptionalInt.of(build.number());
        }
        Integer number = upstream().get(job);
        if (number != null) {
            return OptionalInt.of(number);
        }
        if (isGone) {
            warnings.accept(build + " is gone, so the changes of " + job + " are counted from #" + triggers.first());
            return OptionalInt.of(triggers.first() - 1);
        }
        warnings.accept(build + " was not triggered by " + job);
        return OptionalInt.empty();
    }

    /** Returns whether the build that would know is gone. */
    boolean isGuessed() {
        return isGone;
    }

    private Map<String, Integer> upstream() {
        if (upstream == null) {
            Map<String, Integer> numbers = new HashMap<>();
            builds.upTo(build.job(), build.number())
                    .filter(found -> found.number() == build.number())
                    .ifPresentOrElse(
                            found -> found.upstream()
                                    .forEach(trigger -> numbers.merge(trigger.job(), trigger.number(), Math::max)),
                            () -> isGone = true);
            upstream = numbers;
        }
        return upstream;
    }
}
