/**
 * Regular expressions of users, matched within limits for every expression and every value.
 *
 * <p>{@link io.jenkins.plugins.dora.profile.regex.BoundedRegex} is the only class that compiles them.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.regex;

import org.jspecify.annotations.NullMarked;
