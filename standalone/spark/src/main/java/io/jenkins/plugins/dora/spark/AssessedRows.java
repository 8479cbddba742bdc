package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.MetricTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.report.table.Tables;
import io.jenkins.plugins.dora.spark.output.TableRow;
import io.jenkins.plugins.dora.store.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Assesses applications one after the other, and gives the rows of all tables of each. The lines of an application are next
 * to each other and in order; lines without an application cannot be read.
 */
final class AssessedRows implements Iterator<TableRow> {
    private final Iterator<Row> lines;
    private final List<JournalLine> moves;
    private final Period days;
    private final JobSettings settings;
    private final Profile profile;
    private final Retention retention;
    private @Nullable Row next;
    private Iterator<TableRow> rows = Collections.emptyIterator();
    private @Nullable ApplicationLines open;
    private @Nullable PartialMetrics partial = new PartialMetrics();

    /**
     * @param lines rows of {@link RoutedLines}
     * @param routing knows the renamed jobs and the days of the metrics
     */
    AssessedRows(Iterator<Row> lines, Routing routing, JobSettings settings) {
        this.lines = lines;
        moves = routing.moves();
        days = routing.days(settings);
        this.settings = settings;
        // Both read the profile, which takes longer than an application.
        profile = settings.profile();
        retention = settings.retention();
        advance();
    }

    private void advance() {
        next = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
        try {
            while (!rows.hasNext()) {
                close();
                if (next != null) {
                    rows = RoutedLines.application(next).map(this::assess).orElseGet(this::unreadable);
                } else if (partial != null) {
                    rows = List.of(OutputTables.partial(partial)).iterator();
                    partial = null;
                } else {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    private void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Iterator<TableRow> unreadable() {
        JournalLine line = RoutedLines.line(next);
        advance();
        String reason = "cannot be read";
        try {
            line.event();
        } catch (InvalidEventException e) {
            reason = String.valueOf(e.getMessage());
        }
        return List.of(OutputTables.unreadable(line, reason)).iterator();
    }

    private Iterator<TableRow> assess(String application) {
        try {
            ApplicationLines own = new ApplicationLines(settings.bytesInMemory());
            open = own;
            copyLines(application, own);
            return rows(application, Assessment.of(own.read(retention), profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the lines about renamed jobs between those of the application, where they belong. */
    private void copyLines(String application, ApplicationLines own) throws IOException {
        Iterator<JournalLine> renames = moves.iterator();
        JournalLine rename = renames.hasNext() ? renames.next() : null;
        while (next != null
                && RoutedLines.application(next).filter(application::equals).isPresent()) {
            JournalLine line = RoutedLines.line(next);
            while (rename != null && rename.compareTo(line) < 0) {
                own.add(rename);
                rename = renames.hasNext() ? renames.next() : null;
            }
            own.add(line);
            advance();
        }
        while (rename != null) {
            own.add(rename);
            rename = renames.hasNext() ? renames.next() : null;
        }
    }

    private Iterator<TableRow> rows(String application, Assessment assessment) {
        Set<String> name = Set.of(application);
        boolean isLeft = assessment.applications().contains(application)
                || !assessment.incidents(name).isEmpty();
        if (!isLeft) {
            return Collections.emptyIterator();
        }
        TableScope scope = new TableScope(assessment, profile, Optional.of(name), days, settings.granularity());
        List<Supplier<Stream<TableRow>>> tables = new ArrayList<>();
        for (FigureTable<?> table : Tables.ALL) {
            if (table != MetricTable.TABLE) {
                tables.add(() -> table.rows(scope).map(values -> new TableRow(table.name(), values)));
            }
        }
        tables.add(() -> metrics(application, scope));
        return new OneAfterTheOther<>(tables.iterator());
    }

    private Stream<TableRow> metrics(String application, TableScope scope) {
        PartialMetrics together = partial;
        MetricTable.bucketsOfTeams(application, scope).forEach(together::add);
        return MetricTable.buckets(Optional.of(application), scope).map(bucket -> {
            together.add(bucket);
            return OutputTables.metrics(bucket);
        });
    }
}
