package io.jenkins.plugins.dora.report.incidents;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Extent;
import io.jenkins.plugins.dora.report.link.VisibleHistory;
import io.jenkins.plugins.dora.report.query.IncidentQuery;
import java.util.ArrayList;
import java.util.List;

/** The incidents that a query asks for. */
public final class IncidentList {
    private final List<AssessedIncident> newestFirst;
    private final VisibleHistory recorded;
    private final Extent extent;

    /**
     * @param newestFirst the incidents that the reader may see, those that opened last first
     * @param recorded which of the deployments behind them the reader may see
     * @param extent which of the incidents can be asked for
     */
    public IncidentList(List<AssessedIncident> newestFirst, VisibleHistory recorded, Extent extent) {
        this.newestFirst = newestFirst;
        this.recorded = recorded;
        this.extent = extent;
    }

    /** Returns the rows of the page that {@code query} asks for. */
    public Incidents page(IncidentQuery query) {
        List<IncidentRow> rows = new ArrayList<>();
        int total = 0;
        for (AssessedIncident assessed : newestFirst) {
            if (query.accepts(assessed) && extent.hasIncident(assessed)) {
                if (query.page().shows(total)) {
                    rows.add(IncidentRow.of(assessed, recorded));
                }
                total++;
            }
        }
        return new Incidents(total, query.page().offset(), query.page().limit(), rows);
    }
}
