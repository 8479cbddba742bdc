/** The answer to a request for the feed: the same in Jenkins and in {@code dora serve}. */
@NullMarked
package io.jenkins.plugins.dora.report.feed;

import org.jspecify.annotations.NullMarked;
