package io.jenkins.plugins.dora.report.query;

/**
 * A range of rows of a list: the query parameters {@code offset} and {@code limit}.
 *
 * @param offset how many rows to leave out, from 0
 * @param limit how many rows to show at most, from 1 to 1,000
 */
public record Page(int offset, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1_000;

    static Page parse(QueryParameters parameters) {
        return new Page(
                parameters.number("offset", 0, Integer.MAX_VALUE, 0),
                parameters.number("limit", 1, HIGHEST_LIMIT, DEFAULT_LIMIT));
    }

    /** Returns whether row number {@code row}, counted from 0, is on this page. */
    public boolean shows(int row) {
        return row >= offset && row - offset < limit;
    }
}
