/** The settings of the systems that events are sent to, and how Jenkins reaches them. */
@NullMarked
package io.jenkins.plugins.dora.configuration.forward;

import org.jspecify.annotations.NullMarked;
