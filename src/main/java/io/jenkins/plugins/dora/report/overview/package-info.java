/** The report: every metric of a period with its band, its series, its comparison, and the reasons for what is absent. */
@NullMarked
package io.jenkins.plugins.dora.report.overview;

import org.jspecify.annotations.NullMarked;
