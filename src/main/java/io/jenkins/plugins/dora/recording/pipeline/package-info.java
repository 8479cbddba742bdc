/**
 * The Pipeline steps {@code doraDeployment}, which records at once, and {@code withDoraDeployment}, which records
 * what its block does.
 *
 * <p>Their executions survive a restart of the controller at any moment.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.pipeline;

import org.jspecify.annotations.NullMarked;
