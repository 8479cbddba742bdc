/**
 * The part of a build's page that shows the deployments it recorded.
 */
@NullMarked
package io.jenkins.plugins.dora.page.summary;

import org.jspecify.annotations.NullMarked;
