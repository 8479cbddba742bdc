/** The forms in which other systems take deployments and incidents. */
@NullMarked
package io.jenkins.plugins.dora.forwarding.format;

import org.jspecify.annotations.NullMarked;
