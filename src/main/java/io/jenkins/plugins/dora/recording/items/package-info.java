/**
 * Records what Jenkins reports of jobs and folders, such as a new name.
 *
 * <p>Jenkins reports it once, so it waits for nothing else and is never given up.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.items;

import org.jspecify.annotations.NullMarked;
