/** The list of incidents with the deployments that caused them. */
@NullMarked
package io.jenkins.plugins.dora.report.incidents;

import org.jspecify.annotations.NullMarked;
