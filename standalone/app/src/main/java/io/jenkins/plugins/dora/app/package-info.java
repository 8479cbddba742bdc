/**
 * The {@code dora} command: records events, reports on them and shows the dashboard, without Jenkins.
 *
 * <p>Every command reads its arguments, calls the core that the plugin calls, and prints. Exit codes: 0 for success, 1 where
 * something was refused or failed, 2 for arguments that are invalid. People see sentences, never stack traces.
 */
@NullMarked
package io.jenkins.plugins.dora.app;

import org.jspecify.annotations.NullMarked;
