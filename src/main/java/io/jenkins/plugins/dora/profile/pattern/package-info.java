/**
 * Patterns and expressions in which users name jobs, applications, environments and values.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.pattern;

import org.jspecify.annotations.NullMarked;
