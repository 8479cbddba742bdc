package io.jenkins.plugins.dora.report.incidents;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.link.Recorded;
import io.jenkins.plugins.dora.report.query.IncidentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The incidents that a query asks for. */
public final class IncidentList {
    private final List<AssessedIncident> newestFirst;
    private final Recorded recorded;

    /**
     * @param newestFirst the incidents that the reader may see, those that opened last first
     * @param recorded tells which of the deployments behind them the reader may see
     */
    public IncidentList(List<AssessedIncident> newestFirst, Recorded recorded) {
        this.newestFirst = newestFirst;
        this.recorded = recorded;
    }

    /** Returns the rows of the page that {@code query} asks for. */
    public Incidents page(IncidentQuery query) {
        List<AssessedIncident> shown = new ArrayList<>();
        int total = 0;
        for (AssessedIncident assessed : newestFirst) {
            if (query.accepts(assessed)) {
                if (query.page().shows(total)) {
                    shown.add(assessed);
                }
                total++;
            }
        }
        return new Incidents(total, query.page().offset(), query.page().limit(), rows(shown));
    }

    private List<IncidentRow> rows(List<AssessedIncident> shown) {
        Set<String> ids = shown.stream()
                .flatMap(assessed -> assessed.deployments().stream())
                .collect(Collectors.toSet());
        Map<String, AssessedDeployment> deployments = recorded.find(ids);
        return shown.stream()
                .map(assessed -> IncidentRow.of(
                        assessed,
                        assessed.deployments().stream()
                                .filter(deployments::containsKey)
                                .sorted()
                                .map(id -> DeploymentLink.of(deployments.get(id)))
                                .toList()))
                .toList();
    }
}
