package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.store.Retention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an id from one line: which application has or mentions it, that it is removed, and when its event happened.
 *
 * @param id the id
 * @param line the line; its content is left out, unless it is about a renamed job
 * @param application the application; null if the line names none
 * @param types {@link #DEPLOYMENT}, {@link #INCIDENT}, {@link #REMOVAL}, added up; 0 for other types, and for an id that is only
 *     mentioned
 * @param first the first of its times, in nanoseconds since 1970; more than {@code last} if it does not count
 * @param last the last of them
 */
record IdFact(IdKey id, JournalLine line, @Nullable String application, int types, long first, long last) {
    static final int DEPLOYMENT = 1;
    static final int INCIDENT = 2;
    static final int REMOVAL = 4;

    /** The columns of its rows, in the order by which those of an id are next to each other and in order of recording. */
    static final List<String> ORDER = List.of("high", "low", "file", "offset");

    static final StructType COLUMNS = new StructType()
            .add("high", DataTypes.LongType, false)
            .add("low", DataTypes.LongType, false)
            .add("controller", DataTypes.StringType, false)
            .add("file", DataTypes.StringType, false)
            .add("offset", DataTypes.LongType, false)
            .add("content", DataTypes.BinaryType, false)
            .add("application", DataTypes.StringType, true)
            .add("types", DataTypes.IntegerType, false)
            .add("first", DataTypes.LongType, false)
            .add("last", DataTypes.LongType, false);

    /** Returns the facts of a line; none if it cannot be read. */
    static Stream<IdFact> of(JournalLine line, Retention retention) {
        Event event;
        try {
            event = line.event().orElse(null);
        } catch (InvalidEventException e) {
            return Stream.empty();
        }
        if (event instanceof Deployment deployment) {
            return Stream.concat(
                    of(line, deployment, retention, deployment.application(), DEPLOYMENT, deployment.finishedAt()),
                    mention(line, deployment.fixes(), deployment.application()));
        }
        if (event instanceof Incident incident) {
            return Stream.concat(
                    of(line, incident, retention, incident.application(), INCIDENT, incident.openedAt(), end(incident)),
                    mention(line, incident.fixedBy(), incident.application()));
        }
        if (event instanceof ApplicationVersion version) {
            return mention(line, Optional.of(version.id()), version.application());
        }
        if (event instanceof Removal removal) {
            return Stream.of(timeless(line.place(), removal.id(), null, types(removal)));
        }
        return event instanceof JobMoved moved ? Stream.of(timeless(line, moved.id(), null, 0)) : Stream.empty();
    }

    private static Instant end(Incident incident) {
        return incident.resolvedAt().orElse(incident.openedAt());
    }

    private static int types(Removal removal) {
        return REMOVAL
                | (removal.concerns(Removal.Type.DEPLOYMENT) ? DEPLOYMENT : 0)
                | (removal.concerns(Removal.Type.INCIDENT) ? INCIDENT : 0);
    }

    private static Stream<IdFact> of(
            JournalLine line, Event event, Retention retention, String application, int type, Instant... times) {
        if (retention.leavesOut(event)) {
            return Stream.of(timeless(line.place(), event.id(), application, type));
        }
        var nanos = Stream.of(times).mapToLong(EpochNanos::of).summaryStatistics();
        return Stream.of(new IdFact(
                IdKey.of(line.controller(), event.id()),
                line.place(),
                application,
                type,
                nanos.getMin(),
                nanos.getMax()));
    }

    private static Stream<IdFact> mention(JournalLine line, Optional<String> id, String application) {
        return id.map(mentioned -> timeless(line.place(), mentioned, application, 0)).stream();
    }

    private static IdFact timeless(JournalLine line, String id, @Nullable String application, int types) {
        return new IdFact(IdKey.of(line.controller(), id), line, application, types, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    Row row() {
        return RowFactory.create(
                id.high(),
                id.low(),
                line.controller(),
                line.file(),
                line.offset(),
                line.content(),
                application,
                types,
                first,
                last);
    }

    static IdFact of(Row row) {
        return new IdFact(
                new IdKey(row.getLong(0), row.getLong(1)),
                new JournalLine(row.getString(2), row.getString(3), row.getLong(4), row.getAs(5)),
                row.getString(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9));
    }

    boolean is(int type) {
        return (types & type) != 0;
    }

    /** Whether the line is about a renamed job. */
    boolean isMove() {
        return line.content().length > 0;
    }
}
