package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.message.Sentence;
import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.report.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes which deployments of the last day were recorded since the last look. More than {@value #MOST} at once are an import,
 * about which nothing is said.
 */
final class DeploymentWriter {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofDays(1);

    /** The clocks of those who record are not all the same. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Reporter reporter;
    private final Notification notification;
    private final Scope scope;
    private final Pages pages;
    private final Instant now;
    private final Map<String, AssessedDeployment> deployments = new TreeMap<>();

    DeploymentWriter(Reporter reporter, Notification notification, Scope scope, Pages pages, Instant now) {
        this.reporter = reporter;
        this.notification = notification;
        this.scope = scope;
        this.pages = pages;
        this.now = now;
        reporter.seen()
                .deployments(scope.applications(), Set.of(), scope.tiers())
                .between(now.minus(WINDOW), now.plus(SKEW))
                .forEach(deployment -> deployments.put(key(deployment), deployment));
    }

    /** Names have no tabs. */
    private static String key(AssessedDeployment deployment) {
        return String.join(
                "\t",
                deployment.finishedAt().toString(),
                deployment.application(),
                deployment.version(),
                deployment.environment());
    }

    /** Returns the deployments of the last day, for the next look. */
    Set<String> known() {
        return deployments.keySet();
    }

    /**
     * Writes about those that were not known before.
     *
     * @param before the deployments that were known; null before the first check
     */
    Optional<Announcement> write(@Nullable Set<String> before) {
        if (before == null) {
            return Optional.empty();
        }
        List<AssessedDeployment> added = new ArrayList<>();
        deployments.forEach((key, deployment) -> {
            if (!before.contains(key)) {
                added.add(deployment);
            }
        });
        if (added.isEmpty() || added.size() > MOST) {
            return Optional.empty();
        }
        return Optional.of(new Announcement(
                notification.name() + "/deployments/" + now.truncatedTo(ChronoUnit.SECONDS),
                Announcement.Kind.DEPLOYMENTS,
                notification.name(),
                now,
                "Deployments of " + notification.name(),
                added.stream().map(this::sentence).toList(),
                List.of(),
                "",
                page(scope)));
    }

    private Sentence sentence(AssessedDeployment deployment) {
        Scope application = new Scope(Set.of(deployment.application()), Set.of(), scope.tiers());
        return new Sentence(Occasion.DEPLOYMENT.name(), words(deployment), Map.of(), page(application));
    }

    private String page(Scope shown) {
        LocalDate today = now.atZone(reporter.profile().timeZone()).toLocalDate();
        Period days = new Period(
                today.minusDays(1), today.plusDays(1), reporter.profile().timeZone());
        return pages.of(shown, days, Map.of("view", List.of("deployments")));
    }

    private static String words(AssessedDeployment deployment) {
        String what = deployment.application() + " " + deployment.version();
        String where = deployment.environment();
        return switch (deployment.result()) {
            case SUCCESS -> success(deployment, what, where);
            case FAILURE -> "Deploying %s to %s failed.".formatted(what, where);
            case ABORTED -> "Deploying %s to %s was aborted.".formatted(what, where);
            case EXPIRED -> "Deploying %s to %s timed out.".formatted(what, where);
        };
    }

    private static String success(AssessedDeployment deployment, String what, String where) {
        return switch (deployment.kind().orElse(Kind.CHANGE)) {
            case CHANGE -> "%s was deployed to %s.".formatted(what, where);
            case HOTFIX -> "%s was deployed to %s as a hotfix.".formatted(what, where);
            case ROLLBACK ->
                "%s was rolled back to %s in %s.".formatted(deployment.application(), deployment.version(), where);
            case REDEPLOY -> "%s was deployed to %s again.".formatted(what, where);
        };
    }
}
