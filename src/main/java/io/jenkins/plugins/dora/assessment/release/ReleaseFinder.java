package io.jenkins.plugins.dora.assessment.release;

import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the releases of one application: its successes to several environments of a tier that put the same there.
 *
 * <p>Each success, in order of finish, joins the earliest begun release of its tier, version and kind that has no part in
 * its environment yet, and no part whose known revision differs from its own; else it begins a release.
 */
public final class ReleaseFinder {
    private record Content(EnvironmentTier tier, int version, Kind kind) {}

    /** A release that some environments still lack. */
    private static final class Begun {
        private final int order;
        private final int first;
        private int last;
        private int revision;

        Begun(int order, int row, int revision) {
            this.order = order;
            first = row;
            last = row;
            this.revision = revision;
        }
    }

    private static final Comparator<Begun> EARLIEST = Comparator.comparingInt(release -> release.order);

    /** The releases of one content that one environment lacks, earliest begun first, by revision. */
    private static final class Lacking {
        private final Map<Integer, PriorityQueue<Begun>> byRevision = new HashMap<>();

        void add(Begun release) {
            byRevision
                    .computeIfAbsent(release.revision, revision -> new PriorityQueue<>(EARLIEST))
                    .add(release);
        }

        /** Takes the earliest release that may have a revision; null if there is none. */
        @Nullable
        Begun take(int revision) {
            settle();
            Stream<Integer> fitting = revision == Revisions.UNKNOWN
                    ? byRevision.keySet().stream()
                    : Stream.of(revision, Revisions.UNKNOWN);
            return fitting.map(byRevision::get)
                    .filter(Objects::nonNull)
                    .map(PriorityQueue::element)
                    .min(EARLIEST)
                    .map(this::take)
                    .orElse(null);
        }

        private Begun take(Begun release) {
            byRevision.computeIfPresent(release.revision, (revision, releases) -> {
                releases.remove();
                return releases.isEmpty() ? null : releases;
            });
            return release;
        }

        /** Moves releases whose revision became known when another environment received them. */
        private void settle() {
            PriorityQueue<Begun> unknown = byRevision.remove(Revisions.UNKNOWN);
            while (unknown != null && !unknown.isEmpty() && unknown.element().revision != Revisions.UNKNOWN) {
                add(unknown.remove());
            }
            if (unknown != null && !unknown.isEmpty()) {
                byRevision.put(Revisions.UNKNOWN, unknown);
            }
        }
    }

    private final DeploymentColumns columns;
    private final DeploymentFlags facts;
    private final Releases releases;
    private final RepeatedChanges repeatedChanges;
    private final Map<EnvironmentTier, NumberSet> environments;
    private final Map<Content, Map<Integer, Lacking>> lacking = new HashMap<>();
    private int begun;

    /**
     * @param environments numbers of the environments that the application was deployed to with success, by tier
     * @param releases takes what is found
     */
    public ReleaseFinder(
            DeploymentColumns columns,
            DeploymentFlags facts,
            BitSet counted,
            Map<EnvironmentTier, NumberSet> environments,
            Releases releases) {
        this.columns = columns;
        this.facts = facts;
        this.environments = environments;
        this.releases = releases;
        repeatedChanges = new RepeatedChanges(columns, counted, releases);
    }

    /** Whether some tier has several environments; without one, there is nothing to find. */
    public static boolean hasSeveral(Map<EnvironmentTier, NumberSet> environments) {
        return environments.values().stream().anyMatch(ReleaseFinder::isSeveral);
    }

    private static boolean isSeveral(NumberSet environments) {
        return environments.size() > 1;
    }

    /** @param deployments of the application, in order of finish */
    public void find(Rows deployments) {
        for (int index = 0; index < deployments.size(); index++) {
            int row = deployments.get(index);
            if (facts.hasKind(row) && isSeveral(environments.get(facts.tier(row)))) {
                join(row);
                repeatedChanges.add(row, facts.tier(row));
            }
        }
    }

    private void join(int row) {
        EnvironmentTier tier = facts.tier(row);
        Content content =
                new Content(tier, columns.version(row), facts.kind(row).orElseThrow());
        Map<Integer, Lacking> lackingContent = lacking.computeIfAbsent(content, key -> new HashMap<>());
        int revision = columns.revision(row);
        Lacking here = lackingContent.get(columns.environment(row));
        Begun joined = here == null ? null : here.take(revision);
        if (joined == null) {
            Begun release = new Begun(begun++, row, revision);
            environments.get(tier).stream()
                    .filter(environment -> environment != columns.environment(row))
                    .forEach(environment -> lackingContent
                            .computeIfAbsent(environment, key -> new Lacking())
                            .add(release));
        } else {
            releases.join(joined.first, joined.last, row);
            joined.last = row;
            joined.revision = joined.revision == Revisions.UNKNOWN ? revision : joined.revision;
        }
    }
}
