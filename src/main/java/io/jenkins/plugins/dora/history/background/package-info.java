/**
 * Imports, previews and suggestions that run while their reader does something else; one at a time.
 *
 * <p>An import that was running when the process ended goes on when it is back.
 */
@NullMarked
package io.jenkins.plugins.dora.history.background;

import org.jspecify.annotations.NullMarked;
