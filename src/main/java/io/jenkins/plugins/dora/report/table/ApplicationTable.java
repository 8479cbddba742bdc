package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One row for each application whose rows are in the other tables, or have to be deleted, because nothing is left. */
final class ApplicationTable {
    static final FigureTable<String> TABLE = new FigureTable<>(
            "applications",
            List.of(Column.text("application", name -> name)),
            scope -> scope.applications().orElseGet(() -> names(scope.assessment())).stream()
                    .sorted());

    private ApplicationTable() {}

    /** Returns the names of the applications that were deployed or had incidents, sorted. */
    static Set<String> names(Assessment assessment) {
        Set<String> names = new TreeSet<>(assessment.applications());
        assessment.incidents().stream().map(AssessedIncident::application).forEach(names::add);
        return names;
    }
}
