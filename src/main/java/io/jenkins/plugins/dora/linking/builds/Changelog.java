package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What builds say they contain: those of a job after the starting point's build up to another, whatever their result,
 * and those of the jobs that triggered them.
 */
public final class Changelog implements ChangeSource {
    private final BuildNumber last;
    private final Builds builds;
    private final SeenBuilds seen;

    /**
     * @param last the build up to which the changes are wanted
     * @param builds the builds that are there
     * @param seen what is known of the others
     */
    public Changelog(BuildNumber last, Builds builds, SeenBuilds seen) {
        this.last = last;
        this.builds = builds;
        this.seen = seen;
    }

    @Override
    public Optional<FoundChanges> since(StartingPoint start, Consumer<String> warnings) {
        if (start.build().isEmpty()) {
            warnings.accept("it is not known which build brought " + start.version());
            return Optional.empty();
        }
        BuildNumber first =
                new BuildNumber(start.build().get().job(), start.build().get().number());
        return new ChangelogWalk(new WalkStart(first, builds, warnings), builds, seen, warnings).to(last);
    }
}
