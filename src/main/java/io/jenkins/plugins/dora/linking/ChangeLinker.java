package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.linking.history.Baseline;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which changes a deployment or a version brought: those that were stated, else those that the first source
 * knows which knows any.
 *
 * <p>What has nothing before it is a starting point and brings only what was stated, however long the history. Nor does
 * a return to a version, and a revision, that was there before bring anything of the recorded versions.
 */
public final class ChangeLinker {
    private final RecordedHistory history;
    private final List<ChangeSource> sources;

    /**
     * @param history what was recorded before
     * @param sources what else to ask, the best first
     */
    public ChangeLinker(RecordedHistory history, List<ChangeSource> sources) {
        this.history = history;
        this.sources = List.copyOf(sources);
    }

    /**
     * Links {@code deployment} to its changes; of the sources, the recorded versions come first.
     *
     * @param deployment with the changes that were stated, if any
     */
    public LinkedChanges link(Deployment deployment) {
        Optional<Baseline> baseline = history.baselineOf(deployment);
        Optional<StartingPoint> start = baseline.map(Baseline::deployment).map(StartingPoint::of);
        boolean isReturn = baseline.map(Baseline::knowsVersion).orElse(false);
        if (deployment.changesFrom() == ChangesFrom.STATED) {
            return stated(deployment.changes(), start, isReturn);
        }
        if (!bringsChanges(deployment, isReturn)) {
            return new LinkedChanges(FoundChanges.NONE, start, isReturn, List.of());
        }
        Stream<ChangeSource> versions = isReturn ? Stream.empty() : Stream.of(versionsUpTo(deployment));
        return find(start, isReturn, Stream.concat(versions, sources.stream()));
    }

    /**
     * Links {@code version} to the changes since the version that its job built before, or else that any job did.
     *
     * @param version with the changes that were stated, if any
     */
    public LinkedChanges link(ApplicationVersion version) {
        Optional<StartingPoint> start = PreviousVersion.of(version, history).map(StartingPoint::of);
        return version.changes().isEmpty()
                ? find(start, false, sources.stream())
                : stated(version.changes(), start, false);
    }

    private ChangeSource versionsUpTo(Deployment deployment) {
        return (start, warnings) -> new VersionHistory(history).broughtBy(deployment, warnings);
    }

    private static boolean bringsChanges(Deployment deployment, boolean isReturn) {
        boolean statedRollback =
                deployment.statedKind().filter(Kind.ROLLBACK::equals).isPresent();
        return deployment.fixes().isPresent() && !statedRollback
                || deployment.statedKind().map(Kind::bringsChanges).orElse(!isReturn);
    }

    private static LinkedChanges stated(List<Change> changes, Optional<StartingPoint> start, boolean isReturn) {
        return limited(new FoundChanges(ChangesFrom.STATED, changes, false), start, isReturn, new ArrayList<>());
    }

    private static LinkedChanges find(Optional<StartingPoint> start, boolean isReturn, Stream<ChangeSource> sources) {
        List<String> warnings = new ArrayList<>();
        FoundChanges found = start.flatMap(point -> sources.map(source -> source.since(point, warnings::add))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(FoundChanges.NONE);
        return limited(found, start, isReturn, warnings);
    }

    private static LinkedChanges limited(
            FoundChanges found, Optional<StartingPoint> start, boolean isReturn, List<String> warnings) {
        return new LinkedChanges(ChangeLimit.apply(found, warnings::add), start, isReturn, warnings);
    }
}
