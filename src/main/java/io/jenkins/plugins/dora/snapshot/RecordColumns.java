package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.text.Fingerprint;
import io.jenkins.plugins.dora.snapshot.column.IdIndex;
import io.jenkins.plugins.dora.snapshot.column.IntColumn;
import io.jenkins.plugins.dora.snapshot.column.LongColumn;

/** Which records the rows stand for: their ids, the order of their first recording, and where they are on disk. */
final class RecordColumns {
    private final IdIndex ids;
    private final IntColumn ranks;
    private final LongColumn positions;

    private RecordColumns(Builder builder) {
        ids = builder.ids.ids();
        ranks = builder.ranks.column();
        positions = builder.positions.column();
    }

    /** Returns the row of the record with an id; -1 if there is none. */
    int find(String id) {
        return ids.find(Fingerprint.of(id));
    }

    /** Returns the row that the record with an id had last, also if it was taken back since; -1 if there is none. */
    int last(String id) {
        return ids.last(Fingerprint.of(id));
    }

    boolean hasId(int row, String id) {
        return ids.id(row).equals(Fingerprint.of(id));
    }

    /** Returns which in order of first recording it is; one that replaces another has the rank of the other. */
    int rank(int row) {
        return ranks.get(row);
    }

    long position(int row) {
        return positions.get(row);
    }

    /** Takes records one after the other. */
    static final class Builder {
        private final IdIndex.Builder ids = new IdIndex.Builder();
        private final IntColumn.Builder ranks = new IntColumn.Builder();
        private final LongColumn.Builder positions = new LongColumn.Builder();

        /** Returns the row of the record with an id; -1 if there is none. */
        int find(Fingerprint id) {
            return ids.find(id);
        }

        int rank(int row) {
            return ranks.get(row);
        }

        long position(int row) {
            return positions.get(row);
        }

        boolean counts(int row) {
            return ids.counts(row);
        }

        /** Adds a record that is not there. */
        void add(Fingerprint id, long position, int rank) {
            ids.add(id);
            ranks.add(rank);
            positions.add(position);
        }

        /** Takes a record back. */
        void remove(int row) {
            ids.remove(row);
        }

        RecordColumns columns() {
            return new RecordColumns(this);
        }
    }
}
