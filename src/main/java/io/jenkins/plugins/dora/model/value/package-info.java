/** The values that events are made of: builds, changes, environments and their tiers, kinds, results. */
@NullMarked
package io.jenkins.plugins.dora.model.value;

import org.jspecify.annotations.NullMarked;
