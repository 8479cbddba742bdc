/**
 * What the page of a build shows of its deployments.
 */
@NullMarked
package io.jenkins.plugins.dora.page.build;

import org.jspecify.annotations.NullMarked;
