package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.linking.Baseline;
import io.jenkins.plugins.dora.linking.RecordedHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was recorded before an import, and what the import has added, in the order in which it finished. */
final class GrowingHistory implements RecordedHistory {
    private record Target(String application, String environment) {
        static Target of(Deployment deployment) {
            return new Target(deployment.application(), deployment.environment());
        }
    }

    private final RecordedHistory before;
    private final Map<Target, Deployment> latest = new HashMap<>();
    private final Map<Target, Set<String>> versions = new HashMap<>();

    GrowingHistory(RecordedHistory before) {
        this.before = before;
    }

    /** Adds a deployment that finished no earlier than those added before. */
    void add(Deployment deployment) {
        if (deployment.isSuccess()) {
            Target target = Target.of(deployment);
            latest.put(target, deployment);
            versions.computeIfAbsent(target, same -> new HashSet<>()).add(deployment.version());
        }
    }

    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        Target target = Target.of(later);
        Optional<Baseline> recorded = before.baselineOf(later);
        Optional<Deployment> added = Optional.ofNullable(latest.get(target));
        if (added.isEmpty()) {
            return recorded;
        }
        boolean knowsVersion = versions.get(target).contains(later.version())
                || recorded.filter(Baseline::knowsVersion).isPresent();
        return recorded.map(Baseline::deployment)
                .filter(deployment ->
                        deployment.finishedAt().isAfter(added.get().finishedAt()))
                .or(() -> added)
                .map(deployment -> new Baseline(deployment, knowsVersion));
    }

    @Override
    public List<Deployment> deploymentsOf(String application, String job, int most) {
        return before.deploymentsOf(application, job, most);
    }

    @Override
    public List<ApplicationVersion> versionsOf(String application) {
        return before.versionsOf(application);
    }
}
