/** What makes a number less certain, asked of each deployment and each incident. */
@NullMarked
package io.jenkins.plugins.dora.report.quality;

import org.jspecify.annotations.NullMarked;
