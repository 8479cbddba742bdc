package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts deployments, and the changes that they brought, when they are met first. */
final class DeploymentCounting {
    private final PageNames names;
    private final OwnFamilies own;
    private final ArticleFamilies article;
    private final Seen seen = new Seen();

    DeploymentCounting(PageNames names, OwnFamilies own, ArticleFamilies article) {
        this.names = names;
        this.own = own;
        this.article = article;
    }

    void look(Look look, Assessment page, Profile profile) {
        AssessedDeployments recent = page.deployments().between(look.begin(), look.end());
        for (AssessedDeployment deployment : recent) {
            boolean isNew = look.isNew(seen, deployment::id, deployment.finishedAt());
            if (isNew && look.counts(deployment.finishedAt())) {
                count(deployment, profile);
            }
        }
        seen.forget(look.remembered());
    }

    private void count(AssessedDeployment deployment, Profile profile) {
        PlaceLabels place = names.place(deployment);
        own.countDeployment(place, deployment);
        if (!deployment.beginsRelease()) {
            return;
        }
        boolean repeats = deployment.kind().filter(Kind.REDEPLOY::equals).isPresent();
        if (place.isProduction() && deployment.kind().isPresent() && (!repeats || profile.countRedeployments())) {
            article.countDeployment(deployment.finishedAt());
        }
        leadTimes(deployment, profile.leadTimeFrom()).mapToDouble(Seconds::of).forEach(seconds -> {
            own.countChange(place, seconds, deployment.finishedAt());
            if (place.isProduction()) {
                article.countChange(seconds, deployment.finishedAt());
            }
        });
    }

    private static Stream<Duration> leadTimes(AssessedDeployment deployment, LeadTimeFrom from) {
        Stream<Duration> known = deployment.leadTimes().stream().filter(duration -> !duration.isNegative());
        return switch (from) {
            case EACH_CHANGE -> known;
            case OLDEST_CHANGE -> known.max(Duration::compareTo).stream();
            case NEWEST_CHANGE -> known.min(Duration::compareTo).stream();
        };
    }
}
