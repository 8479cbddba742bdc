package io.jenkins.plugins.dora.report.table;

import java.util.List;
import java.util.Optional;

/** The tables. */
public final class Tables {
    /** All of them, in the order in which they refer to each other. */
    public static final List<FigureTable<?>> ALL = List.of(
            ApplicationTable.TABLE,
            TeamTable.TABLE,
            DeploymentTable.TABLE,
            ChangeTable.TABLE,
            FailureTable.TABLE,
            IncidentTable.TABLE,
            MetricTable.TABLE);

    private Tables() {}

    /** Returns the table of a name; empty if there is none. */
    public static Optional<FigureTable<?>> find(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Returns the names of the tables. */
    public static List<String> names() {
        return ALL.stream().<String>map(FigureTable::name).toList();
    }
}
