package io.jenkins.plugins.dora.report.environments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.destination.DestinationAttempts;
import io.jenkins.plugins.dora.assessment.destination.Destinations;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.report.environments.CellBean.BehindBean;
import io.jenkins.plugins.dora.report.environments.Environments.ApplicationBean;
import io.jenkins.plugins.dora.report.environments.Environments.EnvironmentBean;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells which version of which application is where. */
public final class EnvironmentMatrix {
    private static final Comparator<DestinationAttempts> FARTHEST_FIRST =
            Comparator.comparing(DestinationAttempts::tier).reversed().thenComparing(DestinationAttempts::environment);

    private final Map<String, List<DestinationAttempts>> lanes;
    private final Scope scope;
    private final LocalDate today;
    private final ZoneId zone;

    /**
     * @param today the day that other days are counted up to
     * @param zone where days begin
     */
    public EnvironmentMatrix(Assessment assessment, Scope scope, LocalDate today, ZoneId zone) {
        this.scope = scope;
        this.today = today;
        this.zone = zone;
        lanes = Destinations.byApplication(assessment.deployments());
    }

    public Environments environments() {
        List<EnvironmentBean> environments = lanes.values().stream()
                .flatMap(List::stream)
                .filter(this::isShown)
                .sorted(FARTHEST_FIRST)
                .map(lane -> new EnvironmentBean(lane.environment(), lane.tier().name()))
                .distinct()
                .toList();
        List<ApplicationBean> applications = lanes.entrySet().stream()
                .map(entry -> new ApplicationBean(entry.getKey(), cells(entry.getValue())))
                .filter(application -> !application.environments().isEmpty())
                .toList();
        return new Environments(environments, applications);
    }

    private boolean isShown(DestinationAttempts lane) {
        return scope.contains(lane.current());
    }

    private List<CellBean> cells(List<DestinationAttempts> ofApplication) {
        return ofApplication.stream()
                .filter(this::isShown)
                .sorted(FARTHEST_FIRST)
                .map(lane -> cell(lane, ofApplication))
                .toList();
    }

    private CellBean cell(DestinationAttempts lane, List<DestinationAttempts> ofApplication) {
        return new CellBean(
                lane.environment(),
                lane.tier().name(),
                lane.current().version(),
                lane.since().toString(),
                DeploymentLink.of(lane.current()),
                lane.lastFailure().map(DeploymentLink::of).orElse(null),
                lane.before(ofApplication).map(before -> behind(lane, before)).orElse(null));
    }

    private BehindBean behind(DestinationAttempts lane, DestinationAttempts before) {
        List<AssessedDeployment> later = before.after(lane.current().version(), lane.since());
        long versions =
                later.stream().map(AssessedDeployment::version).distinct().count();
        if (later.isEmpty()) {
            return new BehindBean(before.environment(), before.current().version(), 0, 0, null, null);
        }
        Instant first = later.get(later.size() - 1).finishedAt();
        return new BehindBean(
                before.environment(),
                before.current().version(),
                Math.toIntExact(versions),
                later.size(),
                first.toString(),
                Math.toIntExact(ChronoUnit.DAYS.between(first.atZone(zone).toLocalDate(), today)));
    }
}
