/** An hour of deliveries to webhooks: the heap before, within and after it, and how long deliveries wait. */
@NullMarked
package io.jenkins.plugins.dora.bench.delivery;

import org.jspecify.annotations.NullMarked;
