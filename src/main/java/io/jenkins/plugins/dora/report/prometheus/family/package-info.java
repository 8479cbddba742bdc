/** Series of one name that only grow, and are 0 when they are read first. */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus.family;

import org.jspecify.annotations.NullMarked;
