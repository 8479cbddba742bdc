package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.TeamApplications;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The deployments that a query asks for, newest first. */
public final class DeploymentList {
    private final AssessedDeployments finished;
    private final AssessedDeployments releases;
    private final TeamApplications teams;
    private final DeploymentQuery query;

    /**
     * @param assessment the deployments that the reader may see, of the teams that the query asks for
     * @param teams which applications belong to which team
     */
    public DeploymentList(Assessment assessment, TeamApplications teams, DeploymentQuery query) {
        this.teams = teams;
        this.query = query;
        Scope scope = query.scope();
        AssessedDeployments all = assessment.deployments(scope.applications(), scope.environments(), scope.tiers());
        finished = all.between(query.period().start(), query.period().end());
        releases =
                all.asReleases().between(query.period().start(), query.period().end());
    }

    /** Returns the rows of the page that the query asks for. */
    public Deployments page() {
        List<DeploymentRow> rows = new ArrayList<>();
        int total = 0;
        for (int i = finished.size() - 1; i >= 0; i--) {
            if (query.accepts(finished, i)) {
                if (query.page().shows(total)) {
                    rows.add(row(i));
                }
                total++;
            }
        }
        return new Deployments(total, query.page().offset(), query.page().limit(), rows);
    }

    /** Writes all rows, whatever the page. */
    public void writeTo(Appendable out) throws IOException {
        DeploymentCsv csv = new DeploymentCsv(out);
        for (int i = finished.size() - 1; i >= 0; i--) {
            if (query.accepts(finished, i)) {
                csv.add(row(i));
            }
        }
    }

    private DeploymentRow row(int index) {
        AssessedDeployment assessed = finished.get(index);
        return new DeploymentRow(assessed, releases.release(index), teams.of(assessed));
    }
}
