package io.jenkins.plugins.dora.report.table;

/** The type of the values of a column. */
public enum ColumnType {
    /** A {@code String}, never empty. */
    TEXT,
    /** A {@code Boolean}. */
    BOOLEAN,
    /** A {@code Long}. */
    INTEGER,
    /** A {@code Double}: seconds with their fraction, percent from 0 to 100, or times per day. */
    NUMBER,
    /** A {@code LocalDate} in the time zone of the profile. */
    DAY,
    /** An {@code Instant}. */
    TIME
}
