package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Reads the deployments and versions of a snapshot from disk, each with the name that its job has now.
 *
 * @param reader reads an event at its position
 */
record RecordedEvents(Names names, DeploymentColumns columns, VersionColumns versionColumns, EventReader reader) {
    /** @throws UncheckedIOException if the deployment cannot be read */
    Deployment deployment(int row) {
        if (reader.read(columns.position(row)) instanceof Deployment deployment
                && columns.hasId(row, deployment.id())) {
            return names.job(columns.job(row)).map(deployment::movedTo).orElse(deployment);
        }
        throw changed();
    }

    /** @throws UncheckedIOException if the version cannot be read */
    ApplicationVersion version(int row) {
        if (reader.read(versionColumns.position(row)) instanceof ApplicationVersion version
                && versionColumns.hasId(row, version.id())) {
            return names.job(versionColumns.job(row)).map(version::movedTo).orElse(version);
        }
        throw changed();
    }

    private static UncheckedIOException changed() {
        return new UncheckedIOException(new IOException("The files of the store were changed by something else"));
    }

    /** Returns deployments in order of first recording, each read when asked for. */
    List<Deployment> deployments(IntStream rows) {
        return new Reading<>(sorted(rows, Comparator.comparingInt(columns::rank)), this::deployment);
    }

    /** Returns versions in order of first recording, each read when asked for. */
    List<ApplicationVersion> versions(IntStream rows) {
        return new Reading<>(sorted(rows, Comparator.comparingInt(versionColumns::rank)), this::version);
    }

    private static int[] sorted(IntStream rows, Comparator<Integer> order) {
        return rows.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private static final class Reading<T> extends AbstractList<T> implements RandomAccess {
        private final int[] rows;
        private final IntFunction<T> reader;

        Reading(int[] rows, IntFunction<T> reader) {
            this.rows = rows;
            this.reader = reader;
        }

        @Override
        public T get(int index) {
            return reader.apply(rows[index]);
        }

        @Override
        public int size() {
            return rows.length;
        }
    }
}
