/** The latest deliveries of each webhook with their outcome: no bodies, no persons. */
@NullMarked
package io.jenkins.plugins.dora.delivery.log;

import org.jspecify.annotations.NullMarked;
