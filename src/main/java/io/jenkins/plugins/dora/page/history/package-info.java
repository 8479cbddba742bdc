/** The page on which an administrator imports the builds of the past, under Manage Jenkins. */
@NullMarked
package io.jenkins.plugins.dora.page.history;

import org.jspecify.annotations.NullMarked;
