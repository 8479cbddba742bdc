package io.jenkins.plugins.dora.snapshot.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;

/** Keeps rows in an order while rows come and go; made for rows that mostly come at the end. */
public final class SortedRows {
    private final Comparator<Integer> order;
    private final IntPredicate present;
    private final Rows.Builder inOrder = new Rows.Builder();
    private Rows latest = Rows.NONE;
    private Rows.Builder added = new Rows.Builder();
    private boolean removed;

    /**
     * @param order of the rows; no two are equal
     * @param present accepts the rows that are still there
     */
    public SortedRows(Comparator<Integer> order, IntPredicate present) {
        this.order = order;
        this.present = present;
    }

    public void add(int row) {
        added.add(row);
    }

    /** Says that rows have gone. */
    public void rowsRemoved() {
        removed = true;
    }

    /** Returns the rows in order; the very same object as long as none came or went. */
    public Rows rows() {
        if (removed || added.size() > 0) {
            int[] young = sort(removed ? added.rows().filter(present) : added.rows());
            if (!removed && isLater(young[0])) {
                // The usual case, which costs the same however many rows there are.
                Arrays.stream(young).forEach(inOrder::add);
            } else {
                Rows old = removed ? latest.filter(present) : latest;
                inOrder.set(merge(old, young), old.size() + young.length);
            }
            latest = inOrder.rows();
            added = new Rows.Builder();
            removed = false;
        }
        return latest;
    }

    private boolean isLater(int row) {
        return latest.size() > 0 && order.compare(latest.get(latest.size() - 1), row) < 0;
    }

    private int[] sort(Rows rows) {
        return rows.stream().boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /**
     * Begins at the end, so that only what is later than the earliest of {@code young} is moved; leaves room behind, so that
     * the next rows do not have all copied once more.
     */
    private int[] merge(Rows old, int[] young) {
        int place = old.size() + young.length;
        int[] merged = old.toArray(place + Math.max(16, place / 16));
        int lastOld = old.size() - 1;
        int lastYoung = young.length - 1;
        while (lastYoung >= 0) {
            boolean oldIsLater = lastOld >= 0 && order.compare(merged[lastOld], young[lastYoung]) > 0;
            merged[--place] = oldIsLater ? merged[lastOld--] : young[lastYoung--];
        }
        return merged;
    }
}
