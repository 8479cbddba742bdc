/**
 * A demo team, to try the dashboard before recording anything.
 *
 * <p>What it did is the same at every start of the same day: chance comes from a fixed seed, time from a clock.
 */
@NullMarked
package io.jenkins.plugins.dora.app.demo;

import org.jspecify.annotations.NullMarked;
