/**
 * The rules that recognize deployments, as forms, Configuration as Code and Pipelines bind them: those of the controller, of
 * a folder and of a job.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration.rules;

import org.jspecify.annotations.NullMarked;
