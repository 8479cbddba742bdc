package io.jenkins.plugins.dora.report.incidents;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.WebAddress;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * An incident.
 *
 * @param id its id
 * @param key its id as it stands in an address
 * @param application what suffered
 * @param environment where; absent where none is named
 * @param tier the tier where it happened
 * @param openedAt when it began
 * @param acknowledgedAt when somebody began to work on it; absent where that is not known
 * @param resolvedAt when it was over; absent while it is open
 * @param durationSeconds how long it lasted; absent while it is open
 * @param title a short description; may be empty
 * @param url where to read more; absent where there is no address that is safe to follow
 * @param source what reported it; may be empty
 * @param fixedBy what repaired it, a version or the id of a deployment; absent where that is not stated
 * @param deployments those that count as failed because of it
 * @param teams names of the teams of the application
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record IncidentRow(
        @Exported String id,
        @Exported String key,
        @Exported String application,
        @Exported @Nullable String environment,
        @Exported String tier,
        @Exported String openedAt,
        @Exported @Nullable String acknowledgedAt,
        @Exported @Nullable String resolvedAt,
        @Exported @Nullable Double durationSeconds,
        @Exported String title,
        @Exported @Nullable String url,
        @Exported String source,
        @Exported @Nullable String fixedBy,
        @Exported List<DeploymentLink> deployments,
        @Exported List<String> teams) {
    /**
     * Describes an incident.
     *
     * @param recorded has which of the deployments behind it the reader may see, and the teams
     */
    public static IncidentRow of(AssessedIncident assessed, VisibleHistory recorded) {
        Incident incident = assessed.incident();
        return new IncidentRow(
                incident.id(),
                Key.of(incident.id()),
                incident.application(),
                incident.environment().orElse(null),
                assessed.tier().name(),
                incident.openedAt().toString(),
                incident.acknowledgedAt().map(Instant::toString).orElse(null),
                incident.resolvedAt().map(Instant::toString).orElse(null),
                incident.timeToRestore().map(Seconds::of).orElse(null),
                incident.title(),
                WebAddress.isSafe(incident.url()) ? incident.url() : null,
                incident.source(),
                incident.fixedBy().orElse(null),
                recorded.causes(assessed),
                recorded.whole().teams().of(assessed));
    }
}
