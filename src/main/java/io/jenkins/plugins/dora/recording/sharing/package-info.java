/** The applications that a running build shares with other jobs. */
@NullMarked
package io.jenkins.plugins.dora.recording.sharing;

import org.jspecify.annotations.NullMarked;
