package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table(1, "name", "n");
        table.add("a", "1");
        table.add("longer", "1000");

        assertThat(table).hasToString("""
                        name       n
                        a          1
                        longer  1000
                        """);
    }
}
