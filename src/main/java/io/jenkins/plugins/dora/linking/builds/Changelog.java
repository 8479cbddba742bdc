package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The change sets of builds: those of a job after the starting point's build up to another, whatever their result, and those
 * of the jobs that triggered them.
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
            warnings.accept("it is not known which build contains " + start.version());
            return Optional.empty();
        }
        BuildNumber first =
                new BuildNumber(start.build().get().job(), start.build().get().number());
        return between(first, last, start, warnings)
                .or(() -> betweenSameRevisions(first, start, warnings))
                .or(() -> unknown(first, warnings));
    }

    private Optional<FoundChanges> between(
            BuildNumber first, BuildNumber upTo, StartingPoint start, Consumer<String> warnings) {
        return new ChangelogWalk(new WalkStart(first, builds, warnings), start.revision(), builds, seen, warnings)
                .to(upTo);
    }

    /** Looks for the build of one job that has the revision of the other job's build. */
    private Optional<FoundChanges> betweenSameRevisions(
            BuildNumber first, StartingPoint start, Consumer<String> warnings) {
        Optional<String> revision = lastBuild().flatMap(Build::revision);
        if (revision.isPresent() && revision.equals(start.revision())) {
            return Optional.of(FoundChanges.NONE);
        }
        SameRevision same = new SameRevision(builds);
        return start.revision()
                .flatMap(before -> same.find(before, last.job(), 0, last.number()))
                .flatMap(build -> between(build, last, start, warnings))
                .or(() -> revision.flatMap(after -> same.find(after, first.job(), first.number(), Integer.MAX_VALUE))
                        .flatMap(build -> between(first, build, start, warnings)));
    }

    /** Marks the changes as missing, unless the build has no source code of its own. */
    private Optional<FoundChanges> unknown(BuildNumber first, Consumer<String> warnings) {
        return lastBuild().filter(Build::hasSource).map(build -> {
            warnings.accept("the changes of " + last + " since " + first + " are not known");
            return new FoundChanges(ChangesFrom.CHANGELOG, List.of(), true);
        });
    }

    private Optional<Build> lastBuild() {
        return builds.upTo(last.job(), last.number()).filter(build -> build.number() == last.number());
    }
}
