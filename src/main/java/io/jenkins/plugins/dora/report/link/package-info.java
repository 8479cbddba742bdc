/** How one answer names what another one is about: keys, builds, deployments and addresses that are safe to follow. */
@NullMarked
package io.jenkins.plugins.dora.report.link;

import org.jspecify.annotations.NullMarked;
