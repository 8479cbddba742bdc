package io.jenkins.plugins.dora.app.format;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under headings, each column as wide as its widest cell; numbers stand at the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int leftColumns;

    /**
     * @param leftColumns how many columns, from the first, begin at the left
     * @param headings what stands above each column
     */
    Table(int leftColumns, String... headings) {
        this.leftColumns = leftColumns;
        rows.add(List.of(headings));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String space = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 0 ? "" : GAP);
                line.append(column < leftColumns ? row.get(column) + space : space + row.get(column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
