/**
 * Gives Configuration as Code, where it is installed, the YAML of the profile where that is more than plain settings.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration.casc;

import org.jspecify.annotations.NullMarked;
