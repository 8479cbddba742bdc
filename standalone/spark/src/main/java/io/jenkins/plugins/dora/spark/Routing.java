package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.store.Retention;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Knows which applications a line concerns. Nearly always it is the one that the line names. But an id may be recorded for
 * one application and later for another, a removal names none, and what a deployment fixes is an id only if there is a
 * deployment with it. All lines with such an id go to all of these applications.
 *
 * @param shared the applications of such ids
 * @param moves the lines about renamed jobs and folders, which concern all applications, in order
 * @param first the first time of what counts, in nanoseconds since 1970; more than {@code last} if nothing does
 * @param last the last time
 */
record Routing(Map<IdKey, List<String>> shared, List<JournalLine> moves, long first, long last)
        implements Serializable {
    /** Looks at all lines. */
    static Routing of(SparkSession spark, Journals journals, JobSettings settings) {
        JavaRDD<Row> facts = journals.lines().mapPartitions(lines -> {
            Retention retention = settings.retention();
            return Iterators.stream(lines)
                    .flatMap(line -> IdFact.of(line, retention))
                    .map(IdFact::row)
                    .iterator();
        });
        Column[] order = IdFact.ORDER.stream().map(functions::col).toArray(Column[]::new);
        return together(spark.createDataFrame(facts, IdFact.COLUMNS)
                .repartition(journals.partitions(), order[0], order[1])
                .sortWithinPartitions(order)
                .toJavaRDD()
                .mapPartitions(rows -> Stream.of(RoutingBuilder.read(
                                Iterators.stream(rows).map(IdFact::of).iterator()))
                        .iterator())
                .collect());
    }

    private static Routing together(List<Routing> parts) {
        Map<IdKey, List<String>> shared = new HashMap<>();
        parts.forEach(part -> shared.putAll(part.shared));
        return new Routing(
                shared,
                parts.stream().flatMap(part -> part.moves.stream()).sorted().toList(),
                parts.stream().mapToLong(Routing::first).min().orElse(Long.MAX_VALUE),
                parts.stream().mapToLong(Routing::last).max().orElse(Long.MIN_VALUE));
    }

    /**
     * Returns the applications that a line concerns.
     *
     * @throws InvalidEventException if the line cannot be read
     */
    List<String> applications(JournalLine line) {
        Optional<Event> event = line.event().filter(read -> !(read instanceof JobMoved));
        if (event.isEmpty()) {
            return List.of();
        }
        return shared.isEmpty()
                ? named(event.get())
                : shared.getOrDefault(IdKey.of(line.controller(), event.get().id()), named(event.get()));
    }

    private static List<String> named(Event event) {
        if (event instanceof Deployment deployment) {
            return List.of(deployment.application());
        }
        if (event instanceof ApplicationVersion version) {
            return List.of(version.application());
        }
        return event instanceof Incident incident ? List.of(incident.application()) : List.of();
    }

    /** Returns the days of the metrics: those that were asked for, else those of which something is recorded. */
    Period days(JobSettings settings) {
        ZoneId zone = settings.profile().timeZone();
        return settings.days(
                first > last
                        ? Optional.empty()
                        : Optional.of(new Period(
                                EpochNanos.toInstant(first).atZone(zone).toLocalDate(),
                                EpochNanos.toInstant(last)
                                        .atZone(zone)
                                        .toLocalDate()
                                        .plusDays(1),
                                zone)));
    }
}
