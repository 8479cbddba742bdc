/**
 * What is set on a single job or folder, and how it is found for a build.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration.job;

import org.jspecify.annotations.NullMarked;
