package io.jenkins.plugins.dora.assessment.failure;

import io.jenkins.plugins.dora.model.Incident;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The deployments that count as failed, by row. */
public final class Failures {
    private final Map<Integer, Failure> byRow = new HashMap<>();

    public void addAll(Failures others) {
        byRow.putAll(others.byRow);
    }

    /**
     * @param repair the row of what repaired it
     * @param undone whether that is a rollback, which undid it
     */
    public void addRepair(int row, int repair, boolean undone) {
        add(row, failure -> failure.repairedBy(new Failure.Repair(repair, undone)));
    }

    public void addIncident(int row, Incident incident) {
        add(row, failure -> failure.causing(incident));
    }

    public void addMark(int row) {
        add(row, Failure::asMarked);
    }

    public void addAttempt(int row) {
        add(row, Failure::asAttempt);
    }

    private void add(int row, UnaryOperator<Failure> more) {
        byRow.put(row, more.apply(get(row)));
    }

    /** Returns why a deployment failed; {@link Failure#NONE} if it did not. */
    public Failure get(int row) {
        return byRow.getOrDefault(row, Failure.NONE);
    }

    /** Returns the rows of what a deployment repaired. */
    public IntStream repairedBy(int repair) {
        return byRow.entrySet().stream()
                .filter(failed -> failed.getValue().repairs().stream().anyMatch(each -> each.row() == repair))
                .mapToInt(Map.Entry::getKey);
    }

    public void forEachRow(IntConsumer action) {
        byRow.keySet().forEach(action::accept);
    }
}
