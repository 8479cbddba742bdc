/** The step that checks figures before a deployment. It is the one thing of the plugin that may change the result of a build. */
@NullMarked
package io.jenkins.plugins.dora.recording.gate;

import org.jspecify.annotations.NullMarked;
