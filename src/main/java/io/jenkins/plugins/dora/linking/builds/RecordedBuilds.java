package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Remembers builds by what was recorded while they were there: a deployment to another environment holds the changes of
 * all builds of its job since the one that was there before.
 */
public final class RecordedBuilds implements SeenBuilds {
    /** Deployments are read from disk, one by one. */
    private static final int MOST_DEPLOYMENTS = 1_000;

    private final String application;
    private final RecordedHistory history;

    public RecordedBuilds(String application, RecordedHistory history) {
        this.application = application;
        this.history = history;
    }

    @Override
    public Optional<List<Change>> changes(String job, int after, int first, int last) {
        List<Change> changes = new ArrayList<>();
        int covered = first - 1;
        for (Span span : spans(job, after)) {
            if (covered < last && span.after() <= covered && span.upTo() > covered) {
                changes.addAll(span.changes());
                covered = span.upTo();
            }
        }
        return covered >= last ? Optional.of(changes) : Optional.empty();
    }

    @Override
    public boolean wasBuilt(String revision, String job, int after, int before) {
        return history.deploymentsOf(application, job, after, MOST_DEPLOYMENTS).stream()
                .filter(deployment -> numberIn(job, deployment)
                        .filter(number -> number < before)
                        .isPresent())
                .anyMatch(deployment -> deployment
                        .revision()
                        .map(Revisions::key)
                        .filter(Revisions.key(revision)::equals)
                        .isPresent());
    }

    private record Span(int after, int upTo, List<Change> changes) {}

    private List<Span> spans(String job, int after) {
        return history.deploymentsOf(application, job, after, MOST_DEPLOYMENTS).stream()
                .filter(deployment -> deployment.changesFrom() == ChangesFrom.CHANGELOG && !deployment.changesCut())
                .flatMap(deployment -> span(job, deployment).stream())
                .filter(span -> span.after() >= after)
                .sorted(Comparator.comparingInt(Span::after))
                .toList();
    }

    private Optional<Span> span(String job, Deployment deployment) {
        return numberIn(job, deployment)
                .flatMap(upTo -> history.baselineOf(deployment)
                        .flatMap(baseline -> numberIn(job, baseline.deployment()))
                        .map(from -> new Span(from, upTo, deployment.changes())));
    }

    private static Optional<Integer> numberIn(String job, Deployment deployment) {
        return deployment.build().filter(build -> build.job().equals(job)).map(BuildReference::number);
    }
}
