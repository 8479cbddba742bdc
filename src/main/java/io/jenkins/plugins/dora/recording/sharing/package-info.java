/** What a running build shares with the jobs around its own. */
@NullMarked
package io.jenkins.plugins.dora.recording.sharing;

import org.jspecify.annotations.NullMarked;
