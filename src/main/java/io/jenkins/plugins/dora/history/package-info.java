/**
 * The past builds in the files of a Jenkins home.
 *
 * <p>Here are the values; the packages below read them ({@code home}, {@code build}, {@code changelog}, on top of
 * {@code xml}) and make something of them ({@code importing}, {@code suggesting}). Nothing goes through Jenkins, which
 * may be running on the same files: they are only read, one build at a time, and whatever is odd about one of them is
 * counted as an {@link io.jenkins.plugins.dora.history.SkipReason} and left out. No person's name and no secret parameter
 * gets into any value.
 */
@NullMarked
package io.jenkins.plugins.dora.history;

import org.jspecify.annotations.NullMarked;
