/** Targets, as the profile states them. */
@NullMarked
package io.jenkins.plugins.dora.profile.target;

import org.jspecify.annotations.NullMarked;
