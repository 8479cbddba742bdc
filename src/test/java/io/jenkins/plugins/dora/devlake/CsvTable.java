package io.jenkins.plugins.dora.devlake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of DevLake's tests: a row of names, then rows of values, none of them quoted. */
record CsvTable(List<Map<String, String>> rows) {
    private static final DateTimeFormatter WITHOUT_ZONE = DateTimeFormatter.ofPattern("yyyy-M-d H:m:s");

    static CsvTable read(Path file) throws IOException {
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .toList();
        return new CsvTable(
                lines.stream().skip(1).map(values -> row(lines.get(0), values)).toList());
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    /** Returns the rows that have {@code value} in {@code column}. */
    Stream<Map<String, String>> where(String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value));
    }

    /** Returns the only row that has {@code value} in {@code column}. */
    Map<String, String> only(String column, String value) {
        List<Map<String, String>> found = where(column, value).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows have " + value + " as " + column);
        }
        return found.get(0);
    }

    /** Reads a time with its offset, or one in UTC without saying so. */
    static Instant time(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text, WITHOUT_ZONE).toInstant(ZoneOffset.UTC);
    }
}
