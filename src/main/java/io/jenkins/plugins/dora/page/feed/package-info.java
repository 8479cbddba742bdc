/** The feed of events in Jenkins, and the page where its tokens are made. */
@NullMarked
package io.jenkins.plugins.dora.page.feed;

import org.jspecify.annotations.NullMarked;
