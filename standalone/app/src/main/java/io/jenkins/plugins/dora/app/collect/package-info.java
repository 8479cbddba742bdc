/**
 * {@code dora collect}: copies the events of any number of controllers into one store.
 *
 * <p>{@link io.jenkins.plugins.dora.app.collect.Collector} follows all of them, each in a thread of its own:
 * {@link io.jenkins.plugins.dora.app.collect.FeedClient} fetches a page of the feed, its events are recorded and on disk,
 * and only then {@link io.jenkins.plugins.dora.app.collect.Bookmarks} keeps the place of the next one. Whatever ends the
 * process, the next one repeats a page at most.
 */
@NullMarked
package io.jenkins.plugins.dora.app.collect;

import org.jspecify.annotations.NullMarked;
