/**
 * The Pipeline steps {@code withDoraDeployment}, {@code doraDeployment}, {@code doraVersion} and {@code doraIncident}. The
 * first records when its block ends, the others at once.
 *
 * <p>Their executions survive a restart of the controller at any moment.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.pipeline;

import org.jspecify.annotations.NullMarked;
