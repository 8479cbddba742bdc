package io.jenkins.plugins.dora.snapshot.column;

import io.jenkins.plugins.dora.model.text.Fingerprint;
import java.util.BitSet;

/** Finds the row that counts for an id: the latest with that id, unless it was taken back. */
public final class IdIndex {
    private final LongColumn high;
    private final LongColumn low;
    private final HashTable table;
    private final BitSet gone;

    private IdIndex(LongColumn high, LongColumn low, HashTable table, BitSet gone) {
        this.high = high;
        this.low = low;
        this.table = table;
        this.gone = gone;
    }

    /** Returns the row of an id; -1 if there is none. */
    public int find(Fingerprint id) {
        int row = last(id);
        return row < 0 || gone.get(row) ? -1 : row;
    }

    /** Returns the row that an id had last, also if it was taken back since; -1 if it never had one. */
    public int last(Fingerprint id) {
        return table.last(
                SecretHash.of(id.high()),
                each -> each < high.size() && high.get(each) == id.high() && low.get(each) == id.low());
    }

    public Fingerprint id(int row) {
        return new Fingerprint(high.get(row), low.get(row));
    }

    /** Gives each id its row. */
    public static final class Builder {
        private final LongColumn.Builder high = new LongColumn.Builder();
        private final LongColumn.Builder low = new LongColumn.Builder();
        private HashTable table = new HashTable();
        private BitSet gone = new BitSet();
        private boolean goneIsShared;

        /** Returns the row of an id; -1 if there is none. */
        public int find(Fingerprint id) {
            int row = table.last(
                    SecretHash.of(id.high()), each -> high.get(each) == id.high() && low.get(each) == id.low());
            return row < 0 || gone.get(row) ? -1 : row;
        }

        /** Whether a row was neither replaced nor taken back. */
        public boolean counts(int row) {
            return !gone.get(row);
        }

        /** Gives the next row to {@code id}, which must have none. */
        public void add(Fingerprint id) {
            high.add(id.high());
            low.add(id.low());
            table = table.add(SecretHash.of(id.high()));
        }

        /** Takes its row from an id. */
        public void remove(int row) {
            if (goneIsShared) {
                gone = (BitSet) gone.clone();
                goneIsShared = false;
            }
            gone.set(row);
        }

        /** Returns the ids so far. */
        public IdIndex ids() {
            goneIsShared = true;
            return new IdIndex(high.column(), low.column(), table, gone);
        }
    }
}
