/** The details of one deployment: its baseline, its changes, why it failed and what repaired it. */
@NullMarked
package io.jenkins.plugins.dora.report.story;

import org.jspecify.annotations.NullMarked;
