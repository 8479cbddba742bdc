/** Which version is where, since when, and how far behind the environment before it. */
@NullMarked
package io.jenkins.plugins.dora.report.environments;

import org.jspecify.annotations.NullMarked;
