/** The list of incidents and what each was put down to. */
@NullMarked
package io.jenkins.plugins.dora.report.incidents;

import org.jspecify.annotations.NullMarked;
