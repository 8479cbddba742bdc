package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Counts deployments when they are found to have failed, however old they are, and when they are recovered from. */
final class FailureCounting {
    private final PageNames names;
    private final OwnFamilies own;
    private final ArticleFamilies article;
    private final Seen failed = new Seen();
    private final Seen recovered = new Seen();

    FailureCounting(PageNames names, OwnFamilies own, ArticleFamilies article) {
        this.names = names;
        this.own = own;
        this.article = article;
    }

    void look(Look look, Assessment page) {
        AssessedDeployments deployments = page.deployments();
        for (int index = 0; index < deployments.size(); index++) {
            if (deployments.hasFailed(index)) {
                look(look, deployments.get(index));
            }
        }
        failed.forget(look.remembered());
        recovered.forget(look.remembered());
    }

    private void look(Look look, AssessedDeployment deployment) {
        Evidence first = Evidence.firstOf(deployment);
        if (look.concerns(first.time())
                && look.isNew(failed, deployment::id, first.time())
                && look.counts(first.time())) {
            countFailure(deployment, first);
        }
        deployment
                .recoveredAt()
                .filter(look::concerns)
                .filter(end -> look.isNew(recovered, deployment::id, end))
                .filter(look::counts)
                .ifPresent(end -> countRecovery(deployment, end));
    }

    private void countFailure(AssessedDeployment deployment, Evidence first) {
        PlaceLabels place = names.place(deployment);
        own.countFailure(place, first.cause().type(), first.time());
        if (place.isProduction() && isFirstFailureOfRelease(deployment, first.time())) {
            article.countFailure(first.time());
        }
    }

    /** Of a release that fails in several environments, the environment where that was known first stands for all. */
    private static boolean isFirstFailureOfRelease(AssessedDeployment deployment, Instant time) {
        List<AssessedDeployment> parts = deployment.releaseParts();
        int place = parts.indexOf(deployment);
        for (int index = 0; index < parts.size(); index++) {
            AssessedDeployment part = parts.get(index);
            if (index != place && part.failed()) {
                int order = Evidence.firstOf(part).time().compareTo(time);
                if (order < 0 || order == 0 && index < place) {
                    return false;
                }
            }
        }
        return true;
    }

    private void countRecovery(AssessedDeployment deployment, Instant end) {
        deployment.recoveryTime().ifPresent(time -> own.countRecovery(names.place(deployment), Seconds.of(time), end));
    }

    /**
     * Something that shows that a deployment failed.
     *
     * @param cause what
     * @param time when it happened
     */
    private record Evidence(FailureCause cause, Instant time) {
        static Evidence firstOf(AssessedDeployment failed) {
            return failed.failureCauses().stream()
                    .map(cause -> new Evidence(cause, timeOf(cause, failed)))
                    .min(Comparator.comparing(Evidence::time))
                    .orElseThrow();
        }

        private static Instant timeOf(FailureCause cause, AssessedDeployment failed) {
            return cause.blamedFor()
                    .map(Incident::openedAt)
                    .or(() -> cause.repair().map(AssessedDeployment::finishedAt))
                    .orElseGet(failed::finishedAt);
        }
    }
}
