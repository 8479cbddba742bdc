package io.jenkins.plugins.dora.store.feed;

import java.util.List;

/**
 * Some lines of a feed.
 *
 * @param lines JSON objects in UTF-8 without the ends of lines: events as they are recorded, and {@link Notice}s
 * @param next where the next page begins; the same place again where no line follows yet
 */
public record FeedPage(List<byte[]> lines, FeedCursor next) {
    public FeedPage {
        lines = List.copyOf(lines);
    }

    /** Whether nothing follows yet. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
