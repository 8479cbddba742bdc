/** The settings of jobs and folders, and the search for those that apply to a build. */
@NullMarked
package io.jenkins.plugins.dora.configuration.job;

import org.jspecify.annotations.NullMarked;
