/** Names as values of Prometheus labels: bounded in number and in length, since every value makes series of its own. */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus.label;

import org.jspecify.annotations.NullMarked;
