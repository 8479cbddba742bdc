/**
 * Reads what was recorded, line by line in the order of recording, for programs that keep a copy of it.
 *
 * <p>{@link io.jenkins.plugins.dora.store.feed.Feed} reads pages, a {@link io.jenkins.plugins.dora.store.feed.FeedCursor}
 * is the place between two of them. Only reads, and holds no more than one page in memory.
 */
@NullMarked
package io.jenkins.plugins.dora.store.feed;

import org.jspecify.annotations.NullMarked;
