package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import java.util.List;
import java.util.Optional;

/** Creates the details of a deployment for a user. */
public final class StoryTeller {
    private final VisibleHistory recorded;
    private final Optional<CommitUrl> commitUrl;
    private final CommitBrowser browser;

    /**
     * @param recorded what the user may see
     * @param commitUrl where the profile says that commits are
     * @param browser where else commits may be
     */
    public StoryTeller(VisibleHistory recorded, Optional<CommitUrl> commitUrl, CommitBrowser browser) {
        this.recorded = recorded;
        this.commitUrl = commitUrl;
        this.browser = browser;
    }

    /** Returns the story of the deployment with that id; empty if there is none that the reader may see. */
    public Optional<DeploymentStory> story(String id) {
        return recorded.find(id)
                .map(assessed -> new DeploymentStory(
                        assessed,
                        recorded.whole().teams().of(assessed),
                        new Neighbours(recorded, assessed),
                        release(assessed),
                        assessed.failureCauses().stream().map(this::failure).toList(),
                        CommitLinks.of(assessed, commitUrl, browser)));
    }

    private List<DeploymentLink> release(AssessedDeployment assessed) {
        List<DeploymentLink> parts = assessed.releaseParts().stream()
                .flatMap(part -> recorded.link(part).stream())
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }

    private FailureBean failure(FailureCause cause) {
        return switch (cause.type()) {
            case INCIDENT -> incident(cause.blamedFor().orElseThrow());
            case UNDONE_BY_ROLLBACK -> repair(cause, "A rollback to %s undid it.", "A rollback undid it.");
            case REPAIRED_BY_HOTFIX ->
                isHotfix(cause)
                        ? repair(cause, "The hotfix %s repaired it.", "A hotfix repaired it.")
                        : repair(cause, "The deployment of %s repaired it.", "A deployment repaired it.");
            case MARKED -> sentence(cause, "It was marked as failed.");
            case ATTEMPT_FAILED ->
                sentence(cause, "The attempt failed, and failed attempts count as failed changes here.");
        };
    }

    private static FailureBean sentence(FailureCause cause, String message) {
        return new FailureBean(cause.type().name(), message, null, null);
    }

    private FailureBean incident(Incident incident) {
        String what = incident.title().isEmpty() ? incident.id() : incident.title();
        return new FailureBean(
                FailureCause.Type.INCIDENT.name(), "It caused an incident: " + what, null, row(incident));
    }

    private static boolean isHotfix(FailureCause cause) {
        return cause.repair()
                .flatMap(AssessedDeployment::kind)
                .filter(Kind.HOTFIX::equals)
                .isPresent();
    }

    private FailureBean repair(FailureCause cause, String messageWithVersion, String messageWithout) {
        Optional<DeploymentLink> link = cause.repair().flatMap(recorded::link);
        String message =
                link.map(seen -> messageWithVersion.formatted(seen.version())).orElse(messageWithout);
        return new FailureBean(cause.type().name(), message, link.orElse(null), null);
    }

    private IncidentRow row(Incident incident) {
        AssessedIncident assessed = recorded.whole().incidents().stream()
                .filter(candidate -> candidate.incident().id().equals(incident.id()))
                .findFirst()
                .orElseThrow();
        return IncidentRow.of(assessed, recorded);
    }
}
