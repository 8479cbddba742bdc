package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.spark.IdFacts.Times;
import io.jenkins.plugins.dora.store.Retention;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Knows which applications a line concerns. Nearly always it is the one that the line names. But an id may be recorded for
 * one application and later for another, a removal names none, and what a deployment fixes is an id only if there is a
 * deployment with it. All lines with such an id go to all of these applications.
 *
 * @param shared the applications of such ids, by controller and id
 * @param moves the lines about renamed jobs and folders, which concern all applications, in order
 * @param first the first time of what counts, in nanoseconds since 1970; more than {@code last} if nothing does
 * @param last the last time
 */
record Routing(Map<String, List<String>> shared, List<JournalLine> moves, long first, long last)
        implements Serializable {
    /** Looks at all lines. */
    static Routing of(JavaRDD<JournalLine> lines, JobSettings settings) {
        JavaPairRDD<String, IdFacts> facts = lines.mapPartitionsToPair(some -> {
                    Retention retention = settings.retention();
                    return Iterators.stream(some)
                            .flatMap(line -> facts(line, retention).stream())
                            .iterator();
                })
                .reduceByKey(IdFacts::merge)
                .persist(StorageLevel.DISK_ONLY());
        Map<String, List<String>> shared = new HashMap<>();
        facts.filter(fact -> fact._2().isShared())
                .mapValues(fact -> List.copyOf(fact.names()))
                .collect()
                .forEach(fact -> shared.put(fact._1(), fact._2()));
        long[] span = facts.values().map(Routing::span).fold(span(Times.NONE, Times.NONE), (one, other) ->
                new long[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
        facts.unpersist();
        List<JournalLine> moves = lines.filter(line -> line.contains("jobMoved")
                        && event(line).filter(JobMoved.class::isInstance).isPresent())
                .collect();
        return new Routing(shared, moves.stream().sorted().toList(), span[0], span[1]);
    }

    private static long[] span(IdFacts facts) {
        return span(facts.deployment(), facts.incident());
    }

    private static long[] span(Times one, Times other) {
        return new long[] {Math.min(one.first(), other.first()), Math.max(one.last(), other.last())};
    }

    private static List<Tuple2<String, IdFacts>> facts(JournalLine line, Retention retention) {
        List<Tuple2<String, IdFacts>> facts = new ArrayList<>();
        event(line).ifPresent(event -> {
            if (event instanceof Removal removal) {
                Times removed = new Times(line.file(), line.offset(), Long.MAX_VALUE, Long.MIN_VALUE);
                facts.add(fact(
                        line,
                        event.id(),
                        new IdFacts(
                                new TreeSet<>(),
                                true,
                                removal.concerns(Removal.Type.DEPLOYMENT) ? removed : Times.NONE,
                                removal.concerns(Removal.Type.INCIDENT) ? removed : Times.NONE)));
            } else if (event instanceof Deployment deployment) {
                Times times = retention.isTooOld(deployment.finishedAt())
                        ? times(line)
                        : times(line, deployment.finishedAt());
                facts.add(fact(line, event.id(), of(deployment.application(), times, Times.NONE)));
                deployment.fixes().ifPresent(fixed -> facts.add(mention(line, fixed, deployment.application())));
            } else if (event instanceof Incident incident) {
                Instant end = incident.resolvedAt().orElse(incident.openedAt());
                boolean tooOld =
                        incident.resolvedAt().filter(retention::isTooOld).isPresent();
                Times times = tooOld ? times(line) : times(line, incident.openedAt(), end);
                facts.add(fact(line, event.id(), of(incident.application(), Times.NONE, times)));
                incident.fixedBy().ifPresent(fixing -> facts.add(mention(line, fixing, incident.application())));
            } else if (event instanceof ApplicationVersion version) {
                facts.add(fact(line, event.id(), of(version.application(), Times.NONE, Times.NONE)));
            }
        });
        return facts;
    }

    private static Tuple2<String, IdFacts> mention(JournalLine line, String id, String application) {
        return fact(line, id, of(application, Times.NONE, Times.NONE));
    }

    private static Tuple2<String, IdFacts> fact(JournalLine line, String id, IdFacts facts) {
        return new Tuple2<>(key(line, id), facts);
    }

    private static String key(JournalLine line, String id) {
        return line.controller() + '\n' + id;
    }

    private static IdFacts of(String application, Times deployment, Times incident) {
        TreeSet<String> applications = new TreeSet<>();
        applications.add(application);
        return new IdFacts(applications, false, deployment, incident);
    }

    private static Times times(JournalLine line, Instant... times) {
        LongStream nanos = List.of(times).stream().mapToLong(EpochNanos::of);
        var summary = nanos.summaryStatistics();
        return new Times(line.file(), line.offset(), summary.getMin(), summary.getMax());
    }

    /** Returns the event of a line; empty if it cannot be read. */
    private static Optional<Event> event(JournalLine line) {
        try {
            return line.event();
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the applications that a line concerns.
     *
     * @throws InvalidEventException if the line cannot be read
     */
    List<String> applications(JournalLine line) {
        return line.event()
                .filter(event -> !(event instanceof JobMoved))
                .map(event -> shared.getOrDefault(key(line, event.id()), named(event)))
                .orElse(List.of());
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
