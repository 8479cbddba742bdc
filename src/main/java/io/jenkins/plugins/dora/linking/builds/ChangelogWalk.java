package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the builds of a job from the last one back to the starting point, then those of the jobs that triggered them. */
final class ChangelogWalk {
    /** The most builds of one job that are loaded. */
    static final int MOST_BUILDS = 1_000;

    private static final String GONE = "gone or cannot be read";
    private static final String HIDDEN =
            "the first existing build, and has no change sets because no earlier build existed";

    private final WalkStart start;
    private final Optional<String> revision;
    private final Builds builds;
    private final SeenBuilds seen;
    private final Consumer<String> warnings;
    private final TreeMap<String, SortedSet<Integer>> open = new TreeMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean known;
    private boolean cut;

    /** @param revision the source revision of the starting point */
    ChangelogWalk(
            WalkStart start, Optional<String> revision, Builds builds, SeenBuilds seen, Consumer<String> warnings) {
        this.start = start;
        this.revision = revision;
        this.builds = builds;
        this.seen = seen;
        this.warnings = warnings;
    }

    Optional<FoundChanges> to(BuildNumber last) {
        open(last);
        while (!open.isEmpty()) {
            Map.Entry<String, SortedSet<Integer>> next = open.pollFirstEntry();
            visit(next.getKey(), next.getValue());
        }
        if (!known) {
            return Optional.empty();
        }
        cut |= start.isGuessed();
        ChangesFrom from = changes.isEmpty() && !cut ? ChangesFrom.NONE : ChangesFrom.CHANGELOG;
        return Optional.of(new FoundChanges(from, changes, cut));
    }

    private void open(BuildNumber build) {
        if (build.number() > read.getOrDefault(build.job(), 0)) {
            open.computeIfAbsent(build.job(), job -> new TreeSet<>()).add(build.number());
        }
    }

    private void visit(String job, SortedSet<Integer> triggers) {
        int last = triggers.last();
        int done = read.getOrDefault(job, 0);
        OptionalInt first = done > 0 ? OptionalInt.of(done) : start.of(job, triggers);
        read.put(job, last);
        if (first.isPresent()) {
            known = true;
            read(job, first.getAsInt(), last);
        } else {
            builds.upTo(job, last).ifPresent(build -> passOver(job, build));
        }
    }

    private void passOver(String job, Build build) {
        build.upstream().forEach(this::open);
        if (build.changes().blank() && isFirst(build)) {
            cut = true;
            warnings.accept("the changes of the first build of " + job + ", #" + build.number() + ", are not known");
        }
    }

    private void read(String job, int after, int last) {
        Deque<List<Change>> oldestFirst = new ArrayDeque<>();
        Gaps gaps = new Gaps(last);
        Optional<Build> build = last > after ? builds.upTo(job, last) : Optional.empty();
        for (int loaded = 0; build.isPresent() && build.get().number() > after && loaded < MOST_BUILDS; loaded++) {
            Build current = build.get();
            current.upstream().forEach(this::open);
            ListedChanges listed = current.changes();
            oldestFirst.addFirst(listed.changes());
            if (listed.complete()) {
                gaps.read(current.number());
            }
            if (listed.blank() && mayHideCommits(current, job, after)) {
                remember(job, after, new Gaps.Gap(current.number(), current.number()), HIDDEN);
            }
            // Not to load the build before the first one wanted.
            build = current.number() == after + 1 ? Optional.empty() : current.previous();
        }
        oldestFirst.forEach(changes::addAll);
        gaps.downTo(after).forEach(gap -> remember(job, after, gap, GONE));
    }

    /**
     * Whether a build that lists nothing had none before it to compare with, and is neither of the starting point's
     * revision nor of that of a build between the two, which is known although it is gone.
     */
    private boolean mayHideCommits(Build build, String job, int after) {
        return isFirst(build)
                && (revision.isEmpty() || !build.revision().equals(revision))
                && build.revision()
                        .filter(built -> seen.wasBuilt(built, job, after, build.number()))
                        .isEmpty();
    }

    private static boolean isFirst(Build build) {
        return build.previous().isEmpty() && build.hasSource();
    }

    private void remember(String job, int after, Gaps.Gap gap, String reason) {
        seen.changes(job, after, gap.first(), gap.last()).ifPresentOrElse(changes::addAll, () -> {
            cut = true;
            warnings.accept(job + " " + gap + " " + reason);
        });
    }
}
