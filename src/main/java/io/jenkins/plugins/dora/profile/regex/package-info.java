/**
 * Regular expressions that users write, matched within limits whatever they are and whatever they are matched with.
 *
 * <p>{@link io.jenkins.plugins.dora.profile.regex.BoundedRegex} is the only class that compiles them.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.regex;

import org.jspecify.annotations.NullMarked;
