package io.jenkins.plugins.dora.store.feed;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a page until there are enough of them. */
final class PageBuilder {
    private static final int ENOUGH_BYTES = 1024 * 1024;

    private final int limit;
    private final List<byte[]> lines = new ArrayList<>();
    private FeedCursor end;
    private long bytes;

    /**
     * @param start where the page begins
     * @param limit how many lines are enough
     */
    PageBuilder(FeedCursor start, int limit) {
        this.limit = limit;
        end = start;
    }

    /** Begins with the first line of the journal instead. */
    void restart() {
        end = FeedCursor.START;
        add(Notice.restarted());
    }

    void add(byte[] line) {
        lines.add(line);
        bytes += line.length;
    }

    boolean isFull() {
        return lines.size() >= limit || bytes >= ENOUGH_BYTES;
    }

    /** Notes the place behind the last line. */
    void endAt(FeedCursor cursor) {
        end = cursor;
    }

    FeedPage build() {
        return new FeedPage(lines, end);
    }
}
