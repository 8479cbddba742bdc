package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
    private final List<Integer> times = new ArrayList<>();
    private final BitSet gone = new BitSet();
    private final SortedRows chronicle = new SortedRows(
            Comparator.<Integer>comparingInt(times::get).thenComparing(row -> row), row -> !gone.get(row));

    @Test
    void rowsAreInOrderHoweverTheyCome() {
        add(10);
        add(30);
        assertThat(rows()).containsExactly(0, 1);
        add(20);
        add(40);
        assertThat(rows()).containsExactly(0, 2, 1, 3);
    }

    @Test
    void nothingNewIsTheVerySameObject() {
        add(10);

        assertThat(chronicle.rows()).isSameAs(chronicle.rows());
    }

    @Test
    void rowsHandedOutBeforeStayAsTheyWere() {
        Random random = new Random(3);
        List<Rows> handedOut = new ArrayList<>();
        List<List<Integer>> expected = new ArrayList<>();
        for (int round = 0; round < 500; round++) {
            add(round + (random.nextInt(10) == 0 ? -random.nextInt(20) : 20));
            if (random.nextInt(15) == 0) {
                gone.set(random.nextInt(times.size()));
                chronicle.rowsRemoved();
            }
            handedOut.add(chronicle.rows());
            expected.add(inOrder());
        }

        for (int round = 0; round < handedOut.size(); round++) {
            assertThat(handedOut.get(round).stream().boxed()).containsExactlyElementsOf(expected.get(round));
        }
    }

    private List<Integer> inOrder() {
        return IntStream.range(0, times.size())
                .filter(row -> !gone.get(row))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(times::get).thenComparing(row -> row))
                .toList();
    }

    private void add(int time) {
        times.add(time);
        chronicle.add(times.size() - 1);
    }

    private List<Integer> rows() {
        return chronicle.rows().stream().boxed().toList();
    }
}
