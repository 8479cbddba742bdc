/** The page under Manage Jenkins on which administrators import past builds. */
@NullMarked
package io.jenkins.plugins.dora.page.history;

import org.jspecify.annotations.NullMarked;
