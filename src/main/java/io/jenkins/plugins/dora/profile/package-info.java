/**
 * The definition of everything that counts: time zone, environments and their tiers, options of the metrics, benchmark
 * tables.
 *
 * <p>A {@link io.jenkins.plugins.dora.profile.Profile} is a value; where it was configured does not matter here.
 */
@NullMarked
package io.jenkins.plugins.dora.profile;

import org.jspecify.annotations.NullMarked;
