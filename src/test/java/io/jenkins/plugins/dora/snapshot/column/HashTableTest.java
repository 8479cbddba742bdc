package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashTableTest {
    private final List<String> rows = new ArrayList<>();
    private HashTable table = new HashTable();

    @Test
    void rowsOfOneHashAreToldApart() {
        add("Aa", "BB", "c");

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(last("Aa")).isZero();
        assertThat(last("BB")).isEqualTo(1);
        assertThat(last("AaAa")).isEqualTo(-1);
    }

    @Test
    void rowAddedLastIsFoundHoweverLargeTheTableHasBecome() {
        for (int round = 0; round < 3; round++) {
            for (int name = 0; name < 1_000; name++) {
                // Numbers next to each other lie next to each other in the table, up to its end and over it.
                add(String.valueOf((char) (Character.MAX_VALUE - name)));
            }
        }

        for (int name = 0; name < 1_000; name++) {
            assertThat(last(String.valueOf((char) (Character.MAX_VALUE - name))))
                    .isEqualTo(2_000 + name);
        }
    }

    @Test
    void olderTableKnowsWhatItHeld() {
        add("a", "b");
        HashTable older = table;
        for (int name = 0; name < 100; name++) {
            add("later " + name);
        }

        assertThat(older.last("b".hashCode(), row -> rows.get(row).equals("b"))).isEqualTo(1);
    }

    private void add(String... names) {
        for (String name : names) {
            rows.add(name);
            table = table.add(name.hashCode());
        }
    }

    private int last(String name) {
        return table.last(name.hashCode(), row -> rows.get(row).equals(name));
    }
}
