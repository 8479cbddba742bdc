/** The tokens that may read the feed of events; not part of the profile, because they decide who reads, not what counts. */
@NullMarked
package io.jenkins.plugins.dora.configuration.feed;

import org.jspecify.annotations.NullMarked;
