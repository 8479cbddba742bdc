/** References between answers: keys, builds, deployments and safe links. */
@NullMarked
package io.jenkins.plugins.dora.report.link;

import org.jspecify.annotations.NullMarked;
