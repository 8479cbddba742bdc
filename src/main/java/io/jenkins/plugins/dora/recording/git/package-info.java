/** The additional information of git. Loaded only where the git plugin is. */
@NullMarked
package io.jenkins.plugins.dora.recording.git;

import org.jspecify.annotations.NullMarked;
