/** The version of each application in each environment, since when, and how far behind the previous environment. */
@NullMarked
package io.jenkins.plugins.dora.report.environments;

import org.jspecify.annotations.NullMarked;
