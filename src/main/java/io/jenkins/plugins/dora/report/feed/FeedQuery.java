package io.jenkins.plugins.dora.report.feed;

import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.report.query.QueryParameters;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Which lines of the feed: the query parameters {@code after}, {@code limit} and {@code wait}.
 *
 * @param after behind which line
 * @param limit how many lines at most, from 1 to 10,000
 * @param patience how long to wait for a line if there is none yet, up to 30 seconds
 */
public record FeedQuery(FeedCursor after, int limit, Duration patience) {
    private static final int DEFAULT_LIMIT = 1_000;
    private static final int HIGHEST_LIMIT = 10_000;
    private static final int LONGEST_WAIT_SECONDS = 30;

    /**
     * Reads a query.
     *
     * @param values values by parameter name; empty values count as missing
     * @throws InvalidQueryException if a value is invalid, or there is no such parameter
     */
    public static FeedQuery parse(Map<String, ? extends Collection<String>> values) {
        QueryParameters parameters = new QueryParameters(values);
        FeedCursor after = parameters.first("after").map(FeedQuery::cursor).orElse(FeedCursor.START);
        int limit = parameters.number("limit", 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        int wait = parameters.number("wait", 0, LONGEST_WAIT_SECONDS, 0);
        parameters.refuseOthers();
        return new FeedQuery(after, limit, Duration.ofSeconds(wait));
    }

    private static FeedCursor cursor(String text) {
        return FeedCursor.parse(text)
                .orElseThrow(() -> new InvalidQueryException(
                        "after",
                        QueryParameters.quoted(text) + " is not a cursor; take that of the header Dora-Cursor"));
    }

    /** Returns the query for what follows a cursor, relative to the page. */
    public String followedBy(FeedCursor next) {
        String wait = patience.isZero() ? "" : "&wait=" + patience.toSeconds();
        return "after=" + next + "&limit=" + limit + wait;
    }
}
