package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which changes a deployment brought: those that were stated, else those of the versions since the baseline's,
 * else those of the builds since the baseline's.
 *
 * <p>A deployment without a baseline is a starting point and brings only what was stated, however long the history
 * before it. Nor does a return to a version that was there before bring anything.
 */
public final class ChangeLinker {
    private final RecordedHistory history;

    public ChangeLinker(RecordedHistory history) {
        this.history = history;
    }

    /**
     * Links {@code deployment} to its changes.
     *
     * @param deployment with the changes that were stated, if any
     * @param changelog the builds of the deployment's job
     */
    public LinkedChanges link(Deployment deployment, Changelog changelog) {
        Optional<Baseline> baseline = history.baselineOf(deployment);
        if (deployment.changesFrom() == ChangesFrom.STATED) {
            return new LinkedChanges(distinct(deployment.changes()), ChangesFrom.STATED, false, baseline);
        }
        return baseline.filter(before -> bringsChanges(deployment, before))
                .flatMap(before ->
                        fromVersions(deployment, before).or(() -> fromChangelog(deployment, before, changelog)))
                .orElseGet(() -> new LinkedChanges(List.of(), ChangesFrom.NONE, false, baseline));
    }

    private static boolean bringsChanges(Deployment deployment, Baseline baseline) {
        return deployment.statedKind().map(Kind::bringsChanges).orElse(!baseline.knowsVersion());
    }

    private Optional<LinkedChanges> fromVersions(Deployment deployment, Baseline baseline) {
        return new VersionHistory(history)
                .changes(deployment.application(), baseline.deployment().version(), deployment.version())
                .map(changes -> new LinkedChanges(changes, ChangesFrom.VERSION, false, Optional.of(baseline)));
    }

    private static Optional<LinkedChanges> fromChangelog(
            Deployment deployment, Baseline baseline, Changelog changelog) {
        if (deployment.build().isEmpty() || baseline.deployment().build().isEmpty()) {
            return Optional.empty();
        }
        BuildReference last = deployment.build().get();
        BuildReference before = baseline.deployment().build().get();
        if (!last.job().equals(before.job())) {
            return Optional.empty();
        }
        List<BuildChanges> builds =
                last.number() > before.number() ? changelog.between(before.number(), last.number()) : List.of();
        // Jenkins numbers builds without gaps: one that is not there was deleted, and what it listed is lost.
        boolean cut = builds.size() < last.number() - before.number();
        List<Change> changes = distinct(
                builds.stream().flatMap(build -> build.changes().stream()).toList());
        ChangesFrom from = changes.isEmpty() && !cut ? ChangesFrom.NONE : ChangesFrom.CHANGELOG;
        return Optional.of(new LinkedChanges(changes, from, cut, Optional.of(baseline)));
    }

    private static List<Change> distinct(Collection<Change> changes) {
        Map<String, Change> byId = new LinkedHashMap<>();
        changes.forEach(change -> byId.putIfAbsent(change.id(), change));
        return List.copyOf(byId.values());
    }
}
