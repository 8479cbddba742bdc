/**
 * The settings of administrators: the profile of this controller, and permissions.
 *
 * <p>Settings are kept as they were written and translated into a pure
 * {@link io.jenkins.plugins.dora.profile.Profile}, whose classes say what is wrong with them.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration;

import org.jspecify.annotations.NullMarked;
