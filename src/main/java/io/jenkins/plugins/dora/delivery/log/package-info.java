/** The latest deliveries of each webhook with what became of them: no bodies, no persons. */
@NullMarked
package io.jenkins.plugins.dora.delivery.log;

import org.jspecify.annotations.NullMarked;
