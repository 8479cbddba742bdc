package io.jenkins.plugins.dora.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+)$(.*?)(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| ([A-Z]+) \\| (always|possible) \\| .+ \\|$", Pattern.MULTILINE);

    static List<FigureTable<?>> tables() {
        return Tables.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsDocumentedInItsOrder(FigureTable<?> table) throws IOException {
        List<String> documented = ROW.matcher(section(table.name()))
                .results()
                .map(row -> row.group(1) + ' ' + row.group(2) + ' ' + row.group(3))
                .toList();

        assertThat(table.columns())
                .extracting(column ->
                        column.name() + ' ' + column.type() + ' ' + (column.nullable() ? "possible" : "always"))
                .isEqualTo(documented);
    }

    @Test
    void everyDocumentedTableExists() throws IOException {
        assertThat(SECTION.matcher(text()).results().map(section -> section.group(1)))
                .containsSubsequence(Tables.names());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsHaveDifferentNamesInLowerCase(FigureTable<?> table) {
        assertThat(table.columns())
                .extracting(Column::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }

    private static String section(String name) throws IOException {
        return SECTION.matcher(text())
                .results()
                .filter(section -> section.group(1).equals(name))
                .map(section -> section.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static String text() throws IOException {
        return Files.readString(Repository.path("docs/export.md"));
    }
}
