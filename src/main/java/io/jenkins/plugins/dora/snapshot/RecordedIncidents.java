package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.Fingerprint;
import io.jenkins.plugins.dora.snapshot.column.IdIndex;
import io.jenkins.plugins.dora.snapshot.column.IntColumn;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.column.SortedRows;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** The incidents that count, in order of first recording. */
final class RecordedIncidents extends AbstractList<Incident> implements RandomAccess {
    private final Incident[] incidents;
    private final IntColumn owners;
    private final IdIndex ids;
    private final Rows inOrder;

    private RecordedIncidents(Incident[] incidents, IntColumn owners, IdIndex ids, Rows inOrder) {
        this.incidents = incidents;
        this.owners = owners;
        this.ids = ids;
        this.inOrder = inOrder;
    }

    @Override
    public Incident get(int index) {
        return incidents[inOrder.get(index)];
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    Optional<Incident> find(String id) {
        int row = ids.find(Fingerprint.of(id));
        return row < 0 ? Optional.empty() : Optional.of(incidents[row]);
    }

    /** Returns what was reported last under an id, also if it was taken back since. */
    Optional<Incident> last(String id) {
        int row = ids.last(Fingerprint.of(id));
        return row < 0 ? Optional.empty() : Optional.of(incidents[row]);
    }

    /** Returns what was reported last under each id that was taken back since. */
    List<Incident> takenBack() {
        return IntStream.range(0, owners.size())
                .filter(row -> isTakenBack(row, ids.id(row)))
                .mapToObj(row -> incidents[row])
                .toList();
    }

    private boolean isTakenBack(int row, Fingerprint id) {
        return ids.last(id) == row && ids.find(id) < 0;
    }

    int owner(int index) {
        return owners.get(inOrder.get(index));
    }

    int owner(String id) {
        int row = ids.find(Fingerprint.of(id));
        return row < 0 ? Names.NO_JOB : owners.get(row);
    }

    /** Takes incidents one after the other. */
    static final class Builder {
        private final IdIndex.Builder ids = new IdIndex.Builder();
        private final IntColumn.Builder ranks = new IntColumn.Builder();
        private final IntColumn.Builder owners = new IntColumn.Builder();
        private final SortedRows inOrder = new SortedRows(Comparator.comparingInt(ranks::get), ids::counts);
        private Incident[] incidents = new Incident[16];

        /**
         * Adds an incident; it takes the place of the one with its id.
         *
         * @param owner the number of the job or folder that keeps it apart
         */
        void add(Incident incident, Fingerprint id, int owner) {
            int row = ranks.size();
            int before = remove(id);
            if (row == incidents.length) {
                incidents = Arrays.copyOf(incidents, row + row / 2);
            }
            incidents[row] = incident;
            ids.add(id);
            owners.add(owner);
            ranks.add(before < 0 ? row : ranks.get(before));
            inOrder.add(row);
        }

        /** Returns the row that goes; -1 if there is none. */
        int remove(Fingerprint id) {
            int row = ids.find(id);
            if (row >= 0) {
                ids.remove(row);
                inOrder.rowsRemoved();
            }
            return row;
        }

        Optional<Incident> find(Fingerprint id) {
            int row = ids.find(id);
            return row < 0 ? Optional.empty() : Optional.of(incidents[row]);
        }

        RecordedIncidents incidents() {
            return new RecordedIncidents(incidents, owners.column(), ids.ids(), inOrder.rows());
        }
    }
}
