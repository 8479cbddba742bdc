package io.jenkins.plugins.dora.model.column;

import java.util.Comparator;
import java.util.function.IntPredicate;

/** Keeps rows in an order while rows come and go; made for rows that mostly come at the end. */
public final class Chronicle {
    private final Comparator<Integer> order;
    private final IntPredicate present;
    private Rows inOrder = Rows.NONE;
    private Rows.Builder added = new Rows.Builder();
    private boolean removed;

    /**
     * @param order of the rows; no two are equal
     * @param present tells whether a row has not gone
     */
    public Chronicle(Comparator<Integer> order, IntPredicate present) {
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
            Rows old = removed ? inOrder.filter(present) : inOrder;
            Rows young = removed ? added.rows().filter(present) : added.rows();
            inOrder = merge(old, sort(young));
            added = new Rows.Builder();
            removed = false;
        }
        return inOrder;
    }

    private int[] sort(Rows rows) {
        return rows.stream().boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** Begins at the end, so that only what is later than the earliest of {@code young} is moved. */
    private Rows merge(Rows old, int[] young) {
        int[] merged = old.toArray(old.size() + young.length);
        int place = merged.length;
        int lastOld = old.size() - 1;
        int lastYoung = young.length - 1;
        while (lastYoung >= 0) {
            boolean oldIsLater = lastOld >= 0 && order.compare(merged[lastOld], young[lastYoung]) > 0;
            merged[--place] = oldIsLater ? merged[lastOld--] : young[lastYoung--];
        }
        return Rows.of(merged);
    }
}
