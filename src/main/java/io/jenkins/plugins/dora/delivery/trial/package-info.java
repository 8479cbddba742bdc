/** Reads bodies as a webhook would, without recording anything. */
@NullMarked
package io.jenkins.plugins.dora.delivery.trial;

import org.jspecify.annotations.NullMarked;
