package io.jenkins.plugins.dora.assessment.failure;

import io.jenkins.plugins.dora.model.Incident;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The deployments that count as failed, by row. */
public final class Failures {
    private final IntFunction<Failure> known;
    private final Map<Integer, Failure> byRow = new HashMap<>();

    public Failures() {
        this(row -> Failure.NONE);
    }

    /** @param known returns what is known of a deployment already */
    public Failures(IntFunction<Failure> known) {
        this.known = known;
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
        Failure failure = byRow.get(row);
        return failure == null ? known.apply(row) : failure;
    }

    /** Returns the rows of what a deployment repaired, among those of which more was added to what was known already. */
    public IntStream repairedBy(int repair) {
        return byRow.entrySet().stream()
                .filter(failed -> failed.getValue().repairs().stream().anyMatch(each -> each.row() == repair))
                .mapToInt(Map.Entry::getKey);
    }

    /** Tells {@code action} the rows of which more was added to what was known already. */
    public void forEachRow(IntConsumer action) {
        byRow.keySet().forEach(action::accept);
    }
}
