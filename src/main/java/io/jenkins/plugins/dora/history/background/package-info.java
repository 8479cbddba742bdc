/**
 * Runs imports, previews and rule suggestions in the background, one at a time, and resumes an import after a restart.
 *
 * <p>An import that was running when the process ended goes on when it is back.
 */
@NullMarked
package io.jenkins.plugins.dora.history.background;

import org.jspecify.annotations.NullMarked;
