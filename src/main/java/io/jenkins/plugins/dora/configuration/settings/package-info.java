/**
 * The settings that make a profile, as forms, Configuration as Code and Pipelines bind them and Jenkins keeps them.
 *
 * <p>They have the shape of the profile's YAML and hold what somebody wrote, right or wrong; it is read when the
 * profile is made of them. What nobody wrote is null, so that a later version may have another default.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration.settings;

import org.jspecify.annotations.NullMarked;
