package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.report.deployments.Cause;
import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.Recorded;
import java.util.List;
import java.util.Optional;

/** Tells the story of a deployment to a reader. */
public final class StoryTeller {
    private final Recorded recorded;

    public StoryTeller(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Returns the story of the deployment with that id; empty if there is none that the reader may see. */
    public Optional<DeploymentStory> story(String id) {
        return recorded.find(id)
                .map(assessed -> new DeploymentStory(
                        assessed,
                        new Neighbours(recorded, assessed),
                        release(assessed),
                        assessed.failureCauses().stream().map(this::failure).toList()));
    }

    private List<DeploymentLink> release(AssessedDeployment assessed) {
        List<DeploymentLink> parts = assessed.releaseParts().stream()
                .flatMap(part -> recorded.link(part).stream())
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }

    private FailureBean failure(FailureCause cause) {
        String name = Cause.of(cause).name();
        if (cause instanceof FailureCause.CausedIncident caused) {
            String title = caused.incident().title();
            String what = title.isEmpty() ? caused.incident().id() : title;
            return new FailureBean(name, "An incident was put down to it: " + what, null, row(caused.incident()));
        }
        if (cause instanceof FailureCause.UndoneBy undone) {
            return repair(name, undone.rollback(), "A rollback to %s undid it.", "A rollback undid it.");
        }
        if (cause instanceof FailureCause.RepairedBy repaired) {
            return repaired.hotfix().kind().filter(Kind.HOTFIX::equals).isPresent()
                    ? repair(name, repaired.hotfix(), "The hotfix %s repaired it.", "A hotfix repaired it.")
                    : repair(name, repaired.hotfix(), "The deployment of %s repaired it.", "A deployment repaired it.");
        }
        String message = cause instanceof FailureCause.Marked
                ? "Somebody marked it as failed."
                : "The attempt failed, and failed attempts count as failed changes here.";
        return new FailureBean(name, message, null, null);
    }

    private FailureBean repair(
            String cause, AssessedDeployment repair, String messageWithVersion, String messageWithout) {
        Optional<DeploymentLink> link = recorded.link(repair);
        String message =
                link.map(seen -> messageWithVersion.formatted(seen.version())).orElse(messageWithout);
        return new FailureBean(cause, message, link.orElse(null), null);
    }

    private IncidentRow row(Incident incident) {
        AssessedIncident assessed = recorded.whole().incidents().stream()
                .filter(candidate -> candidate.incident().id().equals(incident.id()))
                .findFirst()
                .orElseThrow();
        return IncidentRow.of(assessed, recorded.causes(assessed));
    }
}
