/** Whether figures allow a deployment. */
@NullMarked
package io.jenkins.plugins.dora.target.gate;

import org.jspecify.annotations.NullMarked;
