/** The list of deployments: which of them, newest first, as rows or as CSV. */
@NullMarked
package io.jenkins.plugins.dora.report.deployments;

import org.jspecify.annotations.NullMarked;
